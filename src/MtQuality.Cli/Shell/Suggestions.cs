using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MtQuality.Cli.Shell;

/// <summary>
/// What the scripts of <c>mtq completion</c> ask for: <c>mtq [suggest:N] LINE</c> prints the words that can stand at the Nth character of
/// a line. Nothing is printed where a path can stand, so that the shell completes it.
/// </summary>
internal sealed class Suggestions(Terminal terminal, RootCommand root) : SynchronousCommandLineAction
{
    /// <summary>Lets the directive of the library answer with these, which know what values an option takes.</summary>
    public static void AddTo(RootCommand root, Terminal terminal) =>
        root.Directives.OfType<SuggestDirective>().Single().Action = new Suggestions(terminal, root);

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parsed)
    {
        var line = parsed.Tokens.LastOrDefault(token => token.Type != TokenType.Directive)?.Value ?? "";
        var end = parsed.GetResult(root.Directives.OfType<SuggestDirective>().Single())?.Values is [var position]
            && int.TryParse(position, CultureInfo.InvariantCulture, out var asked)
                ? Math.Clamp(asked, 0, line.Length)
                : line.Length;
        foreach (var word in For(line[..end]))
            terminal.WriteLine(word);
        return ExitCode.Done;
    }

    /// <summary>The words that can stand at the end of a line, which begins with <c>mtq</c>.</summary>
    public IEnumerable<string> For(string line)
    {
        var words = CommandLineParser.SplitCommandLine(line).ToList();
        var isNew = words.Count == 0 || char.IsWhiteSpace(line[^1]);
        var current = isNew ? "" : words[^1];
        var before = words.Take(isNew ? words.Count : words.Count - 1).Skip(1).ToList();
        Command command = root;
        foreach (var word in before)
            command = command.Subcommands.FirstOrDefault(child => child.Name == word) ?? command;
        return Candidates(command, before.LastOrDefault(), current)
            .Where(word => word.StartsWith(current, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Candidates(Command command, string? previous, string current)
    {
        if (OptionOf(command, previous) is { } option && !OptionValues.IsSwitch(option))
            return OptionValues.WordsOf(option);
        if (current.Split('=') is [var name, _] && OptionOf(command, name) is { } begun)
            return OptionValues.WordsOf(begun).Select(word => $"{name}={word}");
        if (current.StartsWith('-'))
            return command.Options.Where(known => !known.Hidden).Select(known => known.Name).Append("--help").Distinct();
        return command.Subcommands.Count > 0
            ? command.Subcommands.Where(child => !child.Hidden).Select(child => child.Name)
            : command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label);
    }

    private static Option? OptionOf(Command command, string? name) =>
        command.Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name ?? ""));
}
