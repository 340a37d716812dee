using MtQuality.Documents;

namespace MtQuality.Benchmarks.Families;

/// <summary>An article whose family is known.</summary>
/// <param name="Article">The article.</param>
/// <param name="Family">Name of the source that it was made from.</param>
/// <param name="Kind">How it was made; <see cref="Original"/> for the source itself.</param>
internal sealed record PlantedArticle(Article Article, string Family, string Kind)
{
    public const string Original = "original";

    public bool IsOriginal => Kind == Original;
}
