using MtQuality.Families.Clusters;
using MtQuality.Families.Models;
using MtQuality.Families.Originals;
using MtQuality.Families.Results;
using MtQuality.Families.Store;
using MtQuality.Families.Verification;

namespace MtQuality.Families.Building;

/// <summary>Makes the report of linked pairs and equal texts.</summary>
internal sealed class ReportBuilder(
    ArticleStore store,
    Func<int, FamilyArticle> articleOf,
    PairVerifier verifier,
    ArticleComparer comparer,
    EqualTexts equal,
    FamilyModels models)
{
    public FamilyReport Build(IReadOnlyList<VerifiedPair> linked, CancellationToken cancellation)
    {
        var builder = new FamilyBuilder(articleOf, verifier, comparer, equal, models);
        var whole = WholeCopies(linked, builder, cancellation);
        Family[] families = [.. Numbered(WithParts(whole, linked, builder))];
        return new FamilyReport(store.Count, families, Pairs(families, linked, cancellation), SiteTable.Of(families), store);
    }

    /// <summary>The families of whole copies. Parts join later, so that a page with parts of two articles does not bring these
    /// together.</summary>
    private List<Family> WholeCopies(IReadOnlyList<VerifiedPair> linked, FamilyBuilder builder, CancellationToken cancellation)
    {
        var graph = new LinkGraph(linked.Where(pair => !pair.Shared.IsPart).Select(pair => pair.ToLink()));
        var clusters = StarClusters.Of(graph).ToList();
        var clustered = clusters.SelectMany(cluster => cluster).ToHashSet();
        clusters.AddRange(equal.Shared.Where(number => !clustered.Contains(number)).Select(number => new[] { number }));
        return
        [
            .. clusters.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(cluster => builder.OfCluster(cluster, graph)),
        ];
    }

    /// <summary>Adds the articles that have a part of an original. Of a family of whole copies its original alone counts: the copies have
    /// their text from it, whatever else shares a part of them.</summary>
    private IEnumerable<Family> WithParts(List<Family> whole, IReadOnlyList<VerifiedPair> linked, FamilyBuilder builder)
    {
        var heads = whole.Select(family => equal.FirstOf(family.Original.Number)).ToHashSet();
        var copies = whole.SelectMany(family => family.Members).Select(member => equal.FirstOf(member.Article.Number)).ToHashSet();
        copies.ExceptWith(heads);
        var parts = linked
            .Where(pair => pair.Shared.IsPart && !copies.Contains(pair.First) && !copies.Contains(pair.Second))
            .Select(pair => Directed(pair, null))
            .ToLookup(pair => equal.FirstOf(pair.Original.Number), pair => pair.Copy.Number);
        return whole.Select(family => builder.WithParts(family, parts[equal.FirstOf(family.Original.Number)]))
            .Concat(parts.Where(part => !heads.Contains(part.Key)).Select(part => builder.OfParts(articleOf(part.Key), [.. part])));
    }

    private static IEnumerable<Family> Numbered(IEnumerable<Family> families) =>
        families.OrderByDescending(family => family.Members.Count).ThenBy(family => family.Original.Number)
            .Select((family, i) => family with { Number = i + 1 });

    private List<ArticlePair> Pairs(Family[] families, IReadOnlyList<VerifiedPair> linked, CancellationToken cancellation)
    {
        var familiesOf = families
            .SelectMany(family => family.Members.Select(member => (member.Article.Number, Family: family)))
            .ToLookup(member => member.Number, member => member.Family);
        var found = linked.AsParallel().AsOrdered().WithCancellation(cancellation).Select(pair =>
        {
            var family = familiesOf[pair.First].Intersect(familiesOf[pair.Second]).MinBy(family => family.Number);
            var (original, copy) = Directed(pair, family);
            var role = RoleRule.Of(pair.Shared, models);
            return new ArticlePair(original, copy, role, comparer.Compare(original, copy), pair.Probability, family?.Number);
        });
        var same = families.SelectMany(family => family.Members.Skip(1)
            .Where(member => !IsFirst(member.Article) || !IsFirst(family.Original))
            .Select(member => new ArticlePair(
                family.Original, member.Article, member.Role, member.Derivation!, 1, family.Number)));
        return [.. found.Concat(same.AsParallel()).OrderBy(pair => pair.Original.Number).ThenBy(pair => pair.Copy.Number)];
    }

    private bool IsFirst(FamilyArticle article) => equal.FirstOf(article.Number) == article.Number;

    private (FamilyArticle Original, FamilyArticle Copy) Directed(VerifiedPair pair, Family? family)
    {
        var (first, second) = (articleOf(pair.First), articleOf(pair.Second));
        if (family is not null && (family.Original == first || family.Original == second))
            return family.Original == first ? (first, second) : (second, first);
        PossibleOriginal[] both =
        [
            new(first) { ComparesLength = pair.Shared.IsContained, Ties = pair.Shared.TiesOfFirst },
            new(second) { ComparesLength = pair.Shared.IsContained, Ties = pair.Shared.TiesOfSecond },
        ];
        return OriginalChoice.Among(both, models.Original).Index == 0 ? (first, second) : (second, first);
    }
}
