using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>Adds to what the extractor chose: it drops parts of articles, and finds nothing on some pages.</summary>
internal static class ChosenBlocks
{
    private const int MinProseWords = 12;
    private const int MaxHeadingWords = 14;
    private const int MinLineWords = 4;

    // Teasers have a headline between any two excerpts.
    private const int MinRun = 3;

    /// <summary>Restores prose that the extractor dropped between the first and last block it chose, and the headings above it.</summary>
    public static void Restore(List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.IsChosen && block.Words >= MinProseWords);
        if (first < 0)
            return;
        var last = blocks.FindLastIndex(block => block.IsChosen && block.Words >= MinProseWords);
        var heading = blocks.FindLastIndex(first, block => block.Element.LocalName == "h1");
        for (var i = heading >= 0 ? heading + 1 : first; i <= last; i++)
        {
            if (blocks[i] is { Surrounding: Surrounding.Open, EndsAsProse: true, IsLink: false, Words: >= MinProseWords } block)
                block.IsChosen = true;
        }
        for (var i = last - 1; i > first; i--)
        {
            if (blocks[i] is { IsHeading: true, IsLink: false, Words: <= MaxHeadingWords } block && blocks[i + 1].IsChosen)
                block.IsChosen = true;
        }
    }

    /// <summary>Chooses all lines that nothing keeps apart from an article.</summary>
    public static void Widen(List<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            block.IsChosen |= block is { Surrounding: Surrounding.Open, IsLink: false }
                && (block.EndsAsProse || block.Words >= MinLineWords || block.IsHeading);
        }
    }

    /// <summary>Chooses paragraphs of prose that follow one another, whatever the page calls the part that they stand in.</summary>
    public static void TrustRuns(List<PageBlock> blocks)
    {
        for (var (start, i) = (0, 0); i <= blocks.Count; i++)
        {
            if (i < blocks.Count && IsParagraph(blocks[i]))
                continue;
            foreach (var block in i - start >= MinRun ? blocks[start..i] : [])
                (block.IsChosen, block.Surrounding) = (true, Surrounding.Open);
            start = i + 1;
        }
    }

    private static bool IsParagraph(PageBlock block) =>
        block is { IsHeading: false, IsLink: false, Surrounding: not (Surrounding.Comments or Surrounding.Hidden) }
        && TeaserBox.IsProse(block.Text);
}
