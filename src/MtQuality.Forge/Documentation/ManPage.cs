using System.CommandLine;
using System.Globalization;
using System.Text;
using MtQuality.Cli;
using MtQuality.Cli.Shell;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/man</c>: a man page for every command, from the command line itself.</summary>
internal static class ManPage
{
    private const string Folder = "docs/man";

    private static readonly Dictionary<char, string> Escapes = new()
    {
        ['\\'] = @"\e",
        ['-'] = @"\-",
        ['\''] = @"\(aq",
        ['`'] = @"\(ga",
        ['^'] = @"\(ha",
        ['~'] = @"\(ti",
    };

    /// <summary>The pages as documents.</summary>
    public static IEnumerable<GeneratedText> All
    {
        get
        {
            var root = MtqCommand.Create();
            var names = CommandsIn(root).Select(command => NameOf(CommandManual.Of(command))).Order(StringComparer.Ordinal).ToList();
            return CommandsIn(root).Select(command => CommandManual.Of(command))
                .Select(manual => new GeneratedText($"{Folder}/{NameOf(manual)}.1", null, _ => Of(manual, names)));
        }
    }

    private static IEnumerable<Command> CommandsIn(Command command) =>
        command.Subcommands.Where(child => !child.Hidden).SelectMany(CommandsIn).Prepend(command);

    private static string NameOf(CommandManual manual) => manual.Path.Replace(' ', '-');

    private static string Of(CommandManual manual, IReadOnlyList<string> names)
    {
        var (name, page) = (NameOf(manual), new StringBuilder());
        void Line(string line) => page.Append(line).Append('\n');
        var paragraphs = DescriptionParagraph.In(manual.Description);
        Line($".TH {Text(name.ToUpperInvariant())} 1 \"\" \"MtQuality\" \"MtQuality\"");
        Line(".SH NAME");
        Line($"{Text(name)} \\- {Text(SummaryOf(paragraphs[0].Lines[0]))}");
        Line(".SH SYNOPSIS");
        Line($".B {Text(manual.Usage)}");
        Line(".SH DESCRIPTION");
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            if (i > 0)
                Line(".PP");
            WriteParagraph(Line, paragraph);
        }
        foreach (var (heading, rows) in manual.Sections)
        {
            Line($".SH {Text(heading.ToUpperInvariant())}");
            foreach (var (term, text) in rows)
                Line($".TP\n.B {Text(term)}\n{Text(text)}");
        }
        Line(".SH SEE ALSO");
        Line(string.Join('\n', names.Where(other => other != name).Select(other => $".BR {Text(other)} (1)")));
        return page.ToString();
    }

    // The name stands before it.
    private static string SummaryOf(string line) =>
        (line.StartsWith("mtq ", StringComparison.Ordinal) ? line[4..] : char.ToLowerInvariant(line[0]) + line[1..]).TrimEnd('.');

    private static void WriteParagraph(Action<string> line, DescriptionParagraph paragraph)
    {
        if (!paragraph.IsVerbatim)
        {
            line(Text(string.Join(' ', paragraph.Lines)));
            return;
        }
        line(".RS 2\n.nf");
        foreach (var example in paragraph.Unindented)
            line(Text(example));
        line(".fi\n.RE");
    }

    /// <summary>Text in which nothing is a request of roff, and every hyphen is one that a shell takes.</summary>
    private static string Text(string text)
    {
        var escaped = new StringBuilder(text is ['.', ..] ? @"\&" : "");
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value < 128
                ? Escapes.GetValueOrDefault((char)rune.Value) ?? rune.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]"));
        }
        return escaped.ToString();
    }
}
