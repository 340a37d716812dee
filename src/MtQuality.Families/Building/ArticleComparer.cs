using MtQuality.Families.Results;
using MtQuality.Families.Store;
using MtQuality.Metrics.Comparison;
using MtQuality.Parsing;

namespace MtQuality.Families.Building;

/// <summary>Says how much of one article stands in another, as <c>mtq compare</c> does.</summary>
internal sealed class ArticleComparer(ArticleStore store, TextResources resources)
{
    public Derivation Compare(FamilyArticle original, FamilyArticle copy)
    {
        // Titles are rewritten even of copies.
        var comparison = TextComparison.Of(
            store.Read(original) with { Title = null }, store.Read(copy) with { Title = null }, resources);
        var counts = comparison.Counts;
        return new Derivation(
            counts.ShareOf(counts.Kept),
            counts.ShareOf(counts.Moved),
            counts.ShareOf(counts.Replaced),
            counts.Suspect == 0 ? 0 : (double)(counts.Kept + counts.Moved + counts.Replaced) / counts.Suspect,
            comparison.Immutables.Count,
            comparison.Immutables.Count(immutable => immutable.IsKept));
    }
}
