using System.Buffers;
using System.Text;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Rewrites Markdown where it has more markup than any text needs, because the time to parse it would grow with the square of its length.
/// The markup that is too much is hidden, and read as text.
/// </summary>
internal sealed class DenseMarkup
{
    // A paragraph full of links has some fifty; a few hundred take about as long as all the rest of a page.
    private const int MaxInParagraph = 400;

    // Definitions of links without a blank line between them.
    private const int MaxDefinitions = 40;

    // Definitions of links on a page; further ones are left out.
    private const int MaxDefinitionsInAll = 10_000;

    // Lists and quotations inside one another, on one line.
    private const int MaxNested = 60;

    // Headings that are underlined rather than marked.
    private const int MaxUnderlined = 400;

    // Noncharacters of Unicode stand for what is hidden: no text has them.
    private const char FirstHidden = '\uFDD0';

    private const string Marks = "[*_-+";

    private static readonly SearchValues<char> Inline = SearchValues.Create("[*_");
    private static readonly SearchValues<char> BlockStarts = SearchValues.Create("-+*>#|0123456789");

    private readonly StringBuilder _text;
    private readonly Dictionary<char, int> _counts = [];
    private int _underlined;
    private int _definitions;

    private DenseMarkup(int length) => _text = new StringBuilder(length);

    /// <summary>The text with dense markup hidden.</summary>
    public static string Hide(string markdown)
    {
        var dense = new DenseMarkup(markdown.Length);
        Range? before = null;
        foreach (var next in markdown.AsSpan().Split('\n'))
        {
            if (before is not { } line)
                before = next;
            else if (dense.Add(markdown.AsSpan(line), markdown.AsSpan(next)))
                before = null;
            else
                before = next;
        }
        if (before is { } last)
            dense.Add(markdown.AsSpan(last), default);
        return dense._text.ToString();
    }

    /// <summary>A part of the text as it was.</summary>
    public static string Show(string text)
    {
        for (var i = 0; i < Marks.Length; i++)
            text = text.Replace((char)(FirstHidden + i), Marks[i]);
        return text;
    }

    /// <summary>Adds a line; returns true if the next one is its underline, and done with.</summary>
    private bool Add(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var start = line.Trim(" \t\r");
        if (IsDefinition(start) && ++_definitions > MaxDefinitionsInAll)
            return false;
        var isHeading = start.Length > 0 && IsUnderline(next.Trim(" \t\r")) && ++_underlined > MaxUnderlined;
        if (isHeading)
            _text.Append("# ");
        // Definitions after a blank line are definitions still.
        var isDivided = _counts.GetValueOrDefault('[') >= MaxDefinitions && IsDefinition(start);
        if (isDivided)
            _text.Append('\n');
        if (isDivided || start.IsEmpty || BlockStarts.Contains(start[0]))
            _counts.Clear();
        Append(line);
        return isHeading;
    }

    private void Append(ReadOnlySpan<char> line)
    {
        var (nested, isStart) = (0, true);
        foreach (var c in line)
        {
            isStart &= c is ' ' or '\t' or '-' or '+' or '*' or '>';
            nested += isStart && c is '-' or '+' or '*' ? 1 : 0;
            var isDense = isStart ? nested > MaxNested : Inline.Contains(c) && Count(c) > MaxInParagraph;
            _text.Append(isDense && Marks.IndexOf(c, StringComparison.Ordinal) is >= 0 and var mark ? (char)(FirstHidden + mark) : c);
        }
        _text.Append('\n');
    }

    private int Count(char mark) => _counts[mark] = _counts.GetValueOrDefault(mark) + 1;

    private static bool IsUnderline(ReadOnlySpan<char> line) => line is ['=' or '-', ..] && !line.ContainsAnyExcept(line[0]);

    // A name, and an address without spaces.
    private static bool IsDefinition(ReadOnlySpan<char> line) =>
        line is ['[', ..]
        && line.IndexOf("]:", StringComparison.Ordinal) is > 0 and var end
        && line[(end + 2)..].Trim(" \t").IndexOfAny(" \t") < 0;
}
