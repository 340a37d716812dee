namespace MtQuality.Families.Verification;

/// <summary>How much two texts have in common beyond what any two texts have.</summary>
/// <param name="Region">Number of words of the stretch of the shorter text in which most is matched; 0 if nothing is.</param>
/// <param name="Density">Share of matched words in the stretch, 0–1.</param>
/// <param name="Coverage">Share of the shorter text that the stretch covers, 0–1.</param>
/// <param name="Extent">Share of the longer text that what is matched there covers, 0–1.</param>
/// <param name="Order">Share of the content words of both texts that stand in the same order, or in moved blocks, 0–1, by
/// weight.</param>
/// <param name="Runs">Share of the matched words that stand in runs of three or more, 0–1.</param>
/// <param name="Anchors">Share of the stretch's names, numbers and unknown words that are matched, 0–1; one half where it has
/// none.</param>
/// <param name="Functions">Share of the stretch's function words that are matched, 0–1.</param>
/// <param name="Frame">Share of the changed places in the stretch that have as many words in either text, 0–1; one half where nothing
/// was changed.</param>
internal readonly record struct SharedText(
    int Region,
    double Density,
    double Coverage,
    double Extent,
    double Order,
    double Runs,
    double Anchors,
    double Functions,
    double Frame)
{
    // Less than this of either text is a part of it.
    private const double MinWhole = 0.6;
    private const double Nearly = 0.9;

    /// <summary>Whether what corresponds is only a part of one of the texts.</summary>
    public bool IsPart => Math.Min(Coverage, Extent) < MinWhole;

    /// <summary>The words of the first text that correspond, from the first of them to the last.</summary>
    public Range PlaceInFirst { get; init; }

    /// <summary>The same of the second text.</summary>
    public Range PlaceInSecond { get; init; }

    /// <summary>Of a part, the share of its content words that the first text has outside it as well, 0–1, by weight: a passage is about
    /// what the rest of its text is about. 0 where whole texts correspond, and until <see cref="TextMatcher.WithTies"/>.</summary>
    public double TiesOfFirst { get; init; }

    /// <summary>The same of the second text.</summary>
    public double TiesOfSecond { get; init; }

    /// <summary>Share of the shorter text that the other lacks, 0–1.</summary>
    public double Distance => 1 - Density * Coverage;

    /// <summary>Whether nearly all of the shorter text is in the longer one. If not, lengths say nothing of who copied: a part of one
    /// stands among other text.</summary>
    public bool IsContained => Coverage >= Nearly;
}
