namespace MtQuality.Families.Results;

/// <summary>Two articles that were compared and share text beyond chance.</summary>
/// <param name="Original">The one from which the other was more likely made.</param>
/// <param name="Copy">The other.</param>
/// <param name="Role">What <paramref name="Copy"/> is beside it.</param>
/// <param name="Derivation">What it has of it.</param>
/// <param name="Probability">How likely it is that they share a source, 0–1.</param>
/// <param name="Family">Number of the family that has both; null if none has.</param>
public sealed record ArticlePair(
    FamilyArticle Original,
    FamilyArticle Copy,
    FamilyRole Role,
    Derivation Derivation,
    double Probability,
    int? Family);
