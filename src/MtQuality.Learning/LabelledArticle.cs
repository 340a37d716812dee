using MtQuality.Documents;

namespace MtQuality.Learning;

/// <summary>An article with a known kind.</summary>
/// <param name="Article">The article; its group, if any, names its source; all versions of a source share it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">How much it counts in training, above 0.</param>
/// <param name="Register">Its register when thresholds are set, such as its label and domain.</param>
public sealed record LabelledArticle(Article Article, TextKind Kind, double Weight, string Register)
{
    /// <summary>Whether the language model was built from it. The model finds such texts too fluent, so a stand-in built without them
    /// measures them.</summary>
    public bool IsKnown { get; init; }
}
