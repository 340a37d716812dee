using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using MtQuality.Cli;
using MtQuality.Cli.Shell;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/commands.md</c>: the help of every command, from the command line itself.</summary>
internal static class CommandPage
{
    public static string Make()
    {
        var page = new StringBuilder("# Commands\n");
        WriteSection(page, MtqCommand.Create(new Terminal(TerminalStreams.OfProcess())), "mtq");
        return page.ToString();
    }

    private static void WriteSection(StringBuilder page, Command command, string name)
    {
        page.Append($"\n## {name}\n\n{Prose(command.Description ?? "")}\n");
        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToList();
        if (arguments.Count > 0)
            page.Append($"\n{Markdown.Table(["argument", "meaning"], arguments.Select(Row))}\n");
        var options = command.Options.Where(option => !option.Hidden && option is not (HelpOption or VersionOption)).ToList();
        if (options.Count > 0)
            page.Append($"\n{Markdown.Table(["option", "meaning"], options.Select(Row))}\n");
        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
            WriteSection(page, inner, $"{name} {inner.Name}");
    }

    private static string[] Row(Argument argument) => [$"`{argument.Name}`", Markdown.Text(argument.Description ?? "")];

    private static string[] Row(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name));
        var value = option.HelpName is { } help ? $" {help.Replace("|", "\\|", StringComparison.Ordinal)}" : "";
        return [$"`{names}{value}`", Markdown.Text(option.Description ?? "") + Default(option)];
    }

    private static string Default(Option option)
    {
        if (!option.HasDefaultValue || option.Description?.Contains("[default:", StringComparison.Ordinal) == true)
            return "";
        return option.GetDefaultValue() is { } value and not false ? $" [default: {value}]" : "";
    }

    /// <summary>A description: paragraphs of indented lines are examples, the others are text.</summary>
    private static string Prose(string description) =>
        string.Join("\n\n", Paragraphs(description).Select(Paragraph));

    private static string Paragraph(List<string> lines) =>
        IsExample(lines[0]) ? $"```\n{Unindented(lines)}\n```" : Markdown.Lines(lines);

    /// <summary>Runs of lines that are all indented or all not, without the empty lines between them.</summary>
    private static List<List<string>> Paragraphs(string description)
    {
        var paragraphs = new List<List<string>>();
        var isNew = true;
        foreach (var line in description.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && (isNew || IsExample(line) != IsExample(paragraphs[^1][0])))
                paragraphs.Add([]);
            isNew = line.Length == 0;
            if (!isNew)
                paragraphs[^1].Add(line);
        }
        return paragraphs;
    }

    private static bool IsExample(string line) => line.StartsWith("  ", StringComparison.Ordinal);

    private static string Unindented(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line[2..]));
}
