using MtQuality.Numerics;

namespace MtQuality.Scoring.Assessments;

/// <summary>The score of one article and what contributed to it.</summary>
/// <param name="Score">How likely it is that the article was spun or badly translated, 0–1. It is <c>1 / (1 + 2^−bits)</c> with the sum of
/// <paramref name="Base"/> and all <paramref name="Contributions"/> as bits.</param>
/// <param name="Translated">Probability that it was badly translated, 0–1; null if the scorer does not distinguish this kind.</param>
/// <param name="Spun">Probability that it was spun, 0–1; null if the scorer does not distinguish this kind.</param>
/// <param name="Base">Bits before any evidence, usually below 0.</param>
/// <param name="Contributions">What makes up the score, in descending order of bits.</param>
public sealed record Assessment(double Score, double? Translated, double? Spun, double Base, IReadOnlyList<Contribution> Contributions)
{
    /// <summary>Whether the text is unlike all texts that the scorer was trained on, so that its score means little.</summary>
    public bool IsOutOfDomain { get; init; }

    /// <inheritdoc/>
    public bool Equals(Assessment? other) =>
        other is not null && Single.Equals(other.Single) && ListEquality.SameItems(Contributions, other.Contributions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Single, ListEquality.HashOf(Contributions));

    private (double, double?, double?, double, bool) Single => (Score, Translated, Spun, Base, IsOutOfDomain);
}
