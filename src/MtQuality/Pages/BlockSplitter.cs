using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Pages;

/// <summary>
/// Cuts a plain text into blocks: blank lines part them, and so does a line end unless the text is hard-wrapped there.
/// For a whole page <see cref="PageRoles"/> then tells headline, body, teasers and furniture apart.
/// </summary>
internal sealed class BlockSplitter(Furniture furniture)
{
    // A wrapped line is at least this long, in UTF-16 units; shorter lines end where their writer ended them.
    private const int MinWrappedLine = 40;

    /// <summary>The blocks of <paramref name="text"/> in order, all of them body unless it is a page.</summary>
    public List<Block> Split(ReadOnlySpan<char> text, Layout layout)
    {
        var blocks = Paragraphs(text);
        if (layout == Layout.Page)
            PageRoles.Assign(text, blocks, furniture);
        return [.. blocks.Select(block => new Block(block.Span, block.Role))];
    }

    private static List<Paragraph> Paragraphs(ReadOnlySpan<char> text)
    {
        var paragraphs = new List<Paragraph>();
        var previousLine = default(Span);
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var lineLength = text[start..].IndexOfAny('\r', '\n');
            var end = lineLength < 0 ? text.Length : start + lineLength;
            var line = Trim(text, start, end);
            if (line.Length == 0)
            {
                // The empty stretch between \r and \n is no blank line.
                afterBlank |= end == text.Length || text[end] != '\n' || start == 0 || text[start - 1] != '\r';
            }
            else
            {
                if (!afterBlank && IsWrapped(text, previousLine, line))
                    paragraphs[^1] = paragraphs[^1] with { Span = paragraphs[^1].Span with { End = line.End }, Lines = paragraphs[^1].Lines + 1 };
                else
                    paragraphs.Add(new Paragraph(line, BlockRole.Body, IsAfterBlank: afterBlank, Lines: 1));
                previousLine = line;
                afterBlank = false;
            }
            start = end + 1;
        }
        return paragraphs;
    }

    /// <summary>Whether <paramref name="next"/> continues the sentence of <paramref name="line"/> rather than starting a paragraph of
    /// its own.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, Span line, Span next)
    {
        var last = text[line.End - 1];
        if (char.IsLower(text[next.Start]))
            return last is not (':' or ';') || line.Length >= MinWrappedLine;
        // 50 to 100 units a line is how mailers and editors wrap; a paragraph on one line is longer, a verse or list item shorter.
        return line.Length is >= 50 and <= 100 && last is not ('.' or '!' or '?' or '…' or ':' or '”' or '"');
    }

    private static Span Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && CharClass.Of(text[start]) == CharKind.Space)
            start++;
        while (end > start && CharClass.Of(text[end - 1]) == CharKind.Space)
            end--;
        return new Span(start, end);
    }
}

/// <summary>A block on its way to a role.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">What it has been taken for so far.</param>
/// <param name="IsAfterBlank">Whether a blank line, or the start of the text, stands before it.</param>
/// <param name="Lines">Number of lines joined in it.</param>
internal readonly record struct Paragraph(Span Span, BlockRole Role, bool IsAfterBlank, int Lines);
