namespace MtQuality.Families.Results;

/// <summary>How much of an original stands in another article. The shares are of the original's words, 0–1, and what they leave of 1 was
/// dropped.</summary>
/// <param name="Kept">Share of the words that stand there in the same order.</param>
/// <param name="Moved">Share of those that stand there elsewhere, in runs of three words or more.</param>
/// <param name="Replaced">Share of those in whose place other words stand.</param>
/// <param name="Taken">Share of the other article's words that correspond to words of the original, kept, moved or replaced.</param>
/// <param name="Immutables">Number of different names, numbers and quotations of the original.</param>
/// <param name="ImmutablesKept">Number of those that the other article has too.</param>
public sealed record Derivation(double Kept, double Moved, double Replaced, double Taken, int Immutables, int ImmutablesKept)
{
    /// <summary>Share of names, numbers and quotations kept, 0–1; null where the original has none.</summary>
    public double? ImmutablesShare => Immutables == 0 ? null : (double)ImmutablesKept / Immutables;
}
