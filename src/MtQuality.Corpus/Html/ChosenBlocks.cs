using AngleSharp.Dom;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>Adds to what the extractor chose: it drops parts of articles, and finds nothing on some pages.</summary>
internal static class ChosenBlocks
{
    private const int MinProseWords = 12;
    private const int MaxHeadingWords = 14;
    private const int MinLineWords = 4;

    /// <summary>Restores what the extractor dropped: prose between the first and last block it chose, prose that stands beside chosen
    /// paragraphs or one level below them, and the headings above.</summary>
    public static void Restore(List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.IsChosen && block.Words >= MinProseWords);
        if (first < 0)
            return;
        var last = blocks.FindLastIndex(block => block.IsChosen && block.Words >= MinProseWords);
        var parents = blocks.Where(block => block.IsChosen && IsParagraph(block)).Select(block => block.Outer.Parent).ToHashSet();
        foreach (var block in blocks)
            block.IsChosen |= IsOwn(block) && IsParagraph(block) && IsBelow(block, parents);
        var heading = blocks.FindLastIndex(first, block => block.Element.LocalName == "h1");
        for (var i = heading >= 0 ? heading + 1 : first; i <= last; i++)
        {
            if (IsOwn(blocks[i]) && blocks[i] is { EndsAsProse: true, Words: >= MinProseWords } block)
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
            block.IsChosen |= IsOwn(block)
                && (block.EndsAsProse || block.Words >= MinLineWords || block.IsHeading);
        }
    }

    /// <summary>
    /// Takes paragraphs of prose that follow one another for part of the article, whatever the page calls the part that they stand in:
    /// names such as <c>share</c> or <c>related</c> stand on wrappers of whole articles too.
    /// </summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="onlyChosen">Whether the extractor must have chosen them.</param>
    public static void TrustRuns(List<PageBlock> blocks, bool onlyChosen)
    {
        var run = new List<PageBlock>();
        foreach (var block in blocks.Where(block => block.IsChosen || !onlyChosen).Append(null))
        {
            if (block is not null && CanBeOwn(block))
            {
                run.Add(block);
                continue;
            }
            var prose = run.Where(IsParagraph).ToList();
            // Teasers have a link between any two excerpts.
            if (prose.Count >= ArticleText.MinParagraphs || prose.Sum(own => own.Words) >= ArticleText.MinWords)
                run.ForEach(own => (own.IsChosen, own.Surrounding) = (true, Surrounding.Open));
            run.Clear();
        }
    }

    private static bool IsOwn(PageBlock block) => block is { Surrounding: Surrounding.Open, IsLink: false };

    private static bool IsBelow(PageBlock block, HashSet<IElement?> parents) =>
        parents.Contains(block.Outer.Parent) || parents.Contains(block.Outer.Grandparent);

    private static bool CanBeOwn(PageBlock block) =>
        !block.IsLink
        && (block.Surrounding is Surrounding.Teasers or Surrounding.Furniture)
        && (IsParagraph(block) || block.IsHeading || block.Words >= MinLineWords);

    private static bool IsParagraph(PageBlock block) => !block.IsHeading && TeaserBox.IsProse(block.Text);
}
