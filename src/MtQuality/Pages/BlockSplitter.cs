using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Pages;

/// <summary>
/// Splits a plain text into blocks. A blank line separates blocks, and so does a single line break unless the text is hard-wrapped there.
/// For a whole page, <see cref="PageRoles"/> then decides which blocks are headline, body, teasers and furniture.
/// </summary>
internal sealed class BlockSplitter(Furniture furniture)
{
    // A line that was wrapped automatically is at least this long, in UTF-16 units; the writer broke shorter lines on purpose.
    private const int MinWrappedLine = 40;

    /// <summary>The blocks of <paramref name="text"/> in order. All are body unless <paramref name="layout"/> says that it
    /// is a page.</summary>
    public List<ArticleBlock> Split(ReadOnlySpan<char> text, ArticleLayout layout)
    {
        var blocks = Paragraphs(text);
        if (layout == ArticleLayout.Page)
            PageRoles.Assign(text, blocks, furniture);
        return [.. blocks.Select(block => new ArticleBlock(block.Span, block.Role))];
    }

    private static List<Paragraph> Paragraphs(ReadOnlySpan<char> text)
    {
        var paragraphs = new List<Paragraph>();
        var previousLine = default(TextSpan);
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var lineLength = text[start..].IndexOfAny('\r', '\n');
            var end = lineLength < 0 ? text.Length : start + lineLength;
            var line = Trim(text, start, end);
            if (line.Length == 0)
            {
                // Nothing is between \r and \n, but that is not a blank line.
                afterBlank |= end == text.Length || text[end] != '\n' || start == 0 || text[start - 1] != '\r';
            }
            else
            {
                if (!afterBlank && IsWrapped(text, previousLine, line))
                    paragraphs[^1] = paragraphs[^1].Extend(line.End);
                else
                    paragraphs.Add(new Paragraph(line, BlockRole.Body, IsAfterBlank: afterBlank, Lines: 1));
                previousLine = line;
                afterBlank = false;
            }
            start = end + 1;
        }
        return paragraphs;
    }

    /// <summary>Whether <paramref name="next"/> continues the paragraph of <paramref name="line"/> instead of starting a new one.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, TextSpan line, TextSpan next)
    {
        var last = text[line.End - 1];
        if (char.IsLower(text[next.Start]))
            return last is not (':' or ';') || line.Length >= MinWrappedLine;
        // Mail programs and editors wrap at 50 to 100 characters. A paragraph on one line is longer; a list item or a line of verse is
        // shorter.
        return line.Length is >= 50 and <= 100 && last is not ('.' or '!' or '?' or '…' or ':' or '”' or '"');
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && CharClass.Of(text[start]) == CharKind.Space)
            start++;
        while (end > start && CharClass.Of(text[end - 1]) == CharKind.Space)
            end--;
        return new TextSpan(start, end);
    }
}

/// <summary>A block whose role is not final yet.</summary>
/// <param name="Span">Its position in the text.</param>
/// <param name="Role">The role it has been given so far.</param>
/// <param name="IsAfterBlank">Whether a blank line or the start of the text is before it.</param>
/// <param name="Lines">Number of lines that were joined.</param>
internal readonly record struct Paragraph(TextSpan Span, BlockRole Role, bool IsAfterBlank, int Lines)
{
    /// <summary>The paragraph with one more line, which ends at <paramref name="end"/>.</summary>
    public Paragraph Extend(int end) => this with { Span = Span with { End = end }, Lines = Lines + 1 };
}
