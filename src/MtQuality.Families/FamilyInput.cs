using MtQuality.Documents;

namespace MtQuality.Families;

/// <summary>An article to search.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">Probability that it was spun or badly translated, 0–1; null where it was not scored.</param>
public sealed record FamilyInput(Article Article, double? Score = null)
{
    /// <summary>Its place among all articles where a shard has only some of them; null if there is no other shard.</summary>
    public long? Place { get; init; }
}
