using System.CommandLine;
using System.Text.RegularExpressions;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests.Documents;

/// <summary>What the documents show is what the commands print. <c>MTQ_ACCEPT=1</c> writes what they print now, also below commands that
/// show nothing yet; read it in the diff.</summary>
public sealed partial class DocumentTests
{
    private static readonly RootCommand Root = MtqCommand.Create();

    private static readonly IReadOnlyList<string> Documents =
    [
        "README.md", "data/README.md", "reports/README.md", "seeds/README.md", "src/ARCHITECTURE.md", "tests/Sets/README.md",
        .. Directory.EnumerateFiles(Repository.At("docs"), "*.md")
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> All => [.. Documents];

    public static TheoryData<string> WithOutput =>
        [.. Documents.Where(path => new ConsoleBlocks(Repository.At(path)).Commands.Any())];

    [Theory, MemberData(nameof(WithOutput))]
    public void A_document_shows_what_its_commands_print(string path)
    {
        Assert.SkipUnless(ShellSession.IsPossible, "There is no bash, or no curl, to type the commands into.");
        var blocks = new ConsoleBlocks(Repository.At(path));
        var commands = blocks.Commands.ToList();
        using var shell = new ShellSession();
        var results = commands.Select(command => shell.Run(command.Command)).ToList();
        if (Environment.GetEnvironmentVariable("MTQ_ACCEPT") == "1")
            blocks.Renew([.. results.Select(result => result.Lines)]);
        else
            Assert.All(commands.Zip(results), shown => Check(shown.First, shown.Second.Lines));
        var isStatusShown = commands.Skip(1).Select(command => command.Command == "echo $?").Append(false);
        Assert.All(commands.Zip(results, isStatusShown), command => Assert.True(
            command.Second.ExitCode == 0 || command.Third,
            $"`{command.First.Command}` ended with {command.Second.ExitCode}; let `$ echo $?` follow if that is meant.\n"
                + string.Join('\n', command.Second.Lines)));
    }

    private static void Check(ShownCommand command, IReadOnlyList<string> printed) =>
        Assert.True(
            command.Difference(printed) is null,
            $"`{command.Command}`\n{command.Difference(printed)}\nIf that is right, run the tests with MTQ_ACCEPT=1 and read the diff.");

    [Theory, MemberData(nameof(All))]
    public void Commands_in_documents_have_the_options_they_are_given(string path)
    {
        foreach (var line in Code(path).Where(line => CommandStart().IsMatch(line)))
        {
            var words = CommandStart().Replace(line, "").Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Command command = Root;
            foreach (var word in words)
                command = command.Subcommands.FirstOrDefault(inner => inner.Name == word) ?? command;
            var known = command.Options.Concat(Root.Options).SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
            var options = words.TakeWhile(word => word is not ("|" or "&&")).Where(word => word.StartsWith("--", StringComparison.Ordinal));
            Assert.All(options, option => Assert.True(
                known.Contains(option.Split('=')[0]),
                $"{path}: `{line}` has {option}, which mtq {command.Name} does not know."));
        }
    }

    /// <summary>The lines of the code blocks of a document.</summary>
    private static IEnumerable<string> Code(string path)
    {
        var isCode = false;
        foreach (var line in File.ReadLines(Repository.At(path)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                yield return line;
        }
    }

    [GeneratedRegex(@"^(\$ )?mtq ")]
    private static partial Regex CommandStart();
}
