using MtQuality.Documents;

namespace MtQuality.Learning;

/// <summary>An article of which it is known what it is.</summary>
/// <param name="Article">The article; its group, where it has one, is its source in every version.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">How much it counts in training, above 0.</param>
/// <param name="Register">The kind of human text it is held to be for thresholds, such as its label and domain.</param>
public sealed record LabelledArticle(Article Article, TextKind Kind, double Weight, string Register)
{
    /// <summary>Whether the language model has read it: it finds fluent what it has read, so a stand-in that has not must measure
    /// it.</summary>
    public bool IsKnown { get; init; }
}
