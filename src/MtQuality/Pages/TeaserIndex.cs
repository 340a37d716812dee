namespace MtQuality.Pages;

/// <summary>
/// Tells a page that lists other articles and holds none of its own: headlines in a row, each with one short excerpt. Where the headlines
/// are no links, an article of short parts may look alike, so more is asked of them.
/// </summary>
internal static class TeaserIndex
{
    private const int MinLinked = 4;
    private const int MaxLinkedExcerptWords = 60;

    private const int MinPlain = 5;
    private const int MinHeadlineWords = 5;
    private const int MaxHeadlineWords = 20;
    private const int MaxExcerptWords = 40;

    /// <summary>A line of a page that is no furniture.</summary>
    /// <param name="Words">Number of its words.</param>
    /// <param name="IsHeadline">Whether it may be a headline.</param>
    /// <param name="IsLink">Whether it leads elsewhere.</param>
    public readonly record struct Line(int Words, bool IsHeadline, bool IsLink);

    /// <summary>Whether the lines of a page are an index. The first may name it.</summary>
    public static bool Is(ReadOnlySpan<Line> lines)
    {
        if (lines is [{ IsHeadline: true, IsLink: false }, { IsHeadline: true }, ..])
            lines = lines[1..];
        if (lines.Length % 2 != 0 || lines.Length / 2 < MinLinked)
            return false;
        var (isLinked, isPlain) = (true, lines.Length / 2 >= MinPlain);
        for (var i = 0; i < lines.Length; i += 2)
        {
            var (headline, excerpt) = (lines[i], lines[i + 1]);
            if (!headline.IsHeadline || excerpt.IsHeadline || excerpt.IsLink)
                return false;
            isLinked &= headline.IsLink && excerpt.Words <= MaxLinkedExcerptWords;
            isPlain &= headline.Words is >= MinHeadlineWords and <= MaxHeadlineWords && excerpt.Words <= MaxExcerptWords;
        }
        return isLinked || isPlain;
    }

    /// <summary>Whether a line may be a headline of a list. The parts of an article are often numbered, those of an index are
    /// not.</summary>
    public static bool IsHeadline(ReadOnlySpan<char> line) => !Furniture.EndsAsProse(line) && line[^1] != ':' && !char.IsDigit(line[0]);
}
