using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace MtQuality.Cli.Shell;

/// <summary>
/// What <c>--help</c> prints: for <c>mtq</c> itself one screen with a line for every command, for a command its manual with the
/// options in groups.
/// </summary>
internal sealed class HelpPages(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Width = 100;
    private const int Indent = 2;
    private const int MaxNameWidth = 26;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        terminal.WriteLine((command is RootCommand ? command.Description! : Manual(command)).TrimEnd());
        return ExitCode.Done;
    }

    private static string Manual(Command command)
    {
        var manual = CommandManual.Of(command);
        var page = new StringBuilder();
        page.Append(manual.Description).Append("\n\n");
        page.Append("Usage: ").Append(manual.Usage).Append('\n');
        foreach (var (heading, rows) in manual.Sections)
            AppendSection(page, heading, rows);
        return page.ToString();
    }

    private static void AppendSection(StringBuilder page, string heading, IReadOnlyList<(string Name, string Text)> rows)
    {
        page.Append('\n').Append(heading).Append(":\n");
        var column = Indent + Math.Min(MaxNameWidth, rows.Max(row => row.Name.Length)) + 2;
        foreach (var (name, text) in rows)
        {
            var line = new StringBuilder().Append(' ', Indent).Append(name);
            if (line.Length > column - 2)
            {
                page.Append(line).Append('\n');
                line.Clear();
            }
            line.Append(' ', column - line.Length);
            foreach (var word in text.Split(' '))
            {
                if (line.Length + word.Length > Width && line.Length > column)
                {
                    page.Append(line.ToString().TrimEnd()).Append('\n');
                    line.Clear().Append(' ', column);
                }
                line.Append(word).Append(' ');
            }
            page.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }
}
