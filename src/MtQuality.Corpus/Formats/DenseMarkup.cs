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

    // Where the line before this one begins; negative if it is blank.
    private int _before = -1;

    private DenseMarkup(int length) => _text = new StringBuilder(length);

    /// <summary>The text with dense markup hidden.</summary>
    public static string Hide(string markdown)
    {
        var dense = new DenseMarkup(markdown.Length);
        foreach (var line in markdown.AsSpan().Split('\n'))
            dense.Add(markdown.AsSpan(line));
        return dense._text.ToString();
    }

    /// <summary>A part of the text as it was.</summary>
    public static string Show(string text)
    {
        for (var i = 0; i < Marks.Length; i++)
            text = text.Replace((char)(FirstHidden + i), Marks[i]);
        return text;
    }

    private void Add(ReadOnlySpan<char> line)
    {
        var start = line.Trim(" \t\r");
        if (_before >= 0 && start.Length > 0 && !start.ContainsAnyExcept(start[0] == '=' ? '=' : '-') && ++_underlined > MaxUnderlined)
        {
            _text.Insert(_before, "# ");
            _before = -1;
            return;
        }
        var isFull = _counts.GetValueOrDefault('[') >= MaxInParagraph;
        if (start.IsEmpty || BlockStarts.Contains(start[0]) || isFull && IsDefinition(start))
            _counts.Clear();
        // A paragraph of definitions is read as such if a blank line divides it.
        if (isFull && _counts.Count == 0)
            _text.Append('\n');
        _before = start.IsEmpty ? -1 : _text.Length;
        Append(line);
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

    private static bool IsDefinition(ReadOnlySpan<char> line) => line[0] == '[' && line.IndexOf("]:", StringComparison.Ordinal) > 0;
}
