using MtQuality.Documents;

namespace MtQuality.Families;

/// <summary>An article to search.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">Probability that it was spun or badly translated, 0–1; null where it was not scored.</param>
public sealed record FamilyInput(Article Article, double? Score = null);
