namespace MtQuality.Scoring.Assessments;

/// <summary>What a scorer says of one article.</summary>
/// <param name="Score">How likely the article was spun or badly translated, 0–1: <c>1 / (1 + 2^−bits)</c> with the bits of
/// <paramref name="Base"/> and all <paramref name="Contributions"/>.</param>
/// <param name="Translated">Probability that it was badly translated, 0–1; null where the scorer does not tell the kinds apart.</param>
/// <param name="Spun">Probability that it was spun, 0–1; null where the scorer does not tell the kinds apart.</param>
/// <param name="Base">Bits before any evidence, usually below 0.</param>
/// <param name="Contributions">What made the score, from the strongest that accuses to the strongest that speaks for the text.</param>
public sealed record Assessment(double Score, double? Translated, double? Spun, double Base, IReadOnlyList<Contribution> Contributions)
{
    /// <summary>Whether the text is unlike everything that the scorer knows, so that its score means little.</summary>
    public bool IsOutOfDomain { get; init; }
}
