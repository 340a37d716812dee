using MtQuality.Families.Clusters;
using MtQuality.Families.Models;
using MtQuality.Families.Originals;
using MtQuality.Families.Results;
using MtQuality.Families.Verification;

namespace MtQuality.Families.Building;

/// <summary>Makes families: chooses the original, compares it with each member, and names the member's role.</summary>
internal sealed class FamilyBuilder(
    Func<int, FamilyArticle> articleOf, PairVerifier verifier, ArticleComparer comparer, EqualTexts equal, FamilyModels models)
{
    /// <summary>The family of articles that are whole copies of one another.</summary>
    /// <param name="cluster">Numbers of articles, each standing for all with its words.</param>
    /// <param name="graph">The links between them.</param>
    public Family OfCluster(IReadOnlyList<int> cluster, LinkGraph graph)
    {
        var inCluster = cluster.ToHashSet();
        PossibleOriginal[] possible =
        [
            .. cluster.SelectMany(number =>
            {
                var distance = DistanceOf(number);
                return equal.All(number)
                    .Select(same => new PossibleOriginal(articleOf(same)) { Distance = distance, ComparesLength = true });
            }),
        ];
        var choice = OriginalChoice.Among(possible, models.Original);
        var original = possible[choice.Index].Article;
        return Of(original, cluster, choice);

        // Members without a link have next to nothing in common.
        double DistanceOf(int number)
        {
            var links = graph.Of(number).Where(link => inCluster.Contains(link.Second)).ToList();
            return cluster.Count == 1 ? 0 : 1 - links.Sum(link => 1 - link.Distance) / (cluster.Count - 1);
        }
    }

    /// <summary>The family of an article of which others have parts.</summary>
    public Family OfParts(FamilyArticle original, IReadOnlyList<int> parts)
    {
        var shared = parts.Select(part => verifier.Match(original.Number, part)).ToList();
        var areContained = shared.TrueForAll(part => part.IsContained);
        PossibleOriginal[] possible =
        [
            new(original) { ComparesLength = areContained, Ties = shared.Average(part => part.TiesOfFirst) },
            .. parts.Zip(shared, (part, ties) => new PossibleOriginal(articleOf(part))
            {
                ComparesLength = areContained,
                Ties = ties.TiesOfSecond,
            }),
        ];
        return Of(original, parts, OriginalChoice.Of(0, possible, models.Original));
    }

    /// <summary>A family with articles that have a part of its original.</summary>
    public Family WithParts(Family family, IEnumerable<int> parts)
    {
        var known = family.Members.Select(member => equal.FirstOf(member.Article.Number)).ToHashSet();
        return family with { Members = [.. family.Members, .. parts.Where(known.Add).SelectMany(part => Members(part, family.Original))] };
    }

    private Family Of(FamilyArticle original, IReadOnlyList<int> numbers, OriginalChoice choice)
    {
        var members = numbers.SelectMany(number => Members(number, original))
            .OrderBy(member => member.Article.Time ?? DateTime.MaxValue).ThenBy(member => member.Article.Number);
        return new Family(
            0, [new FamilyMember(original, FamilyRole.LikelyOriginal, null), .. members], choice.Probability, choice.Reasons);
    }

    /// <summary>A member for each article with the words of this one, the original left out.</summary>
    private IEnumerable<FamilyMember> Members(int number, FamilyArticle original)
    {
        var origin = equal.FirstOf(original.Number);
        var derivation = comparer.Compare(original, articleOf(number));
        var role = number == origin ? FamilyRole.Copy : RoleRule.Of(verifier.Match(origin, number), models);
        return equal.All(number).Where(same => same != original.Number)
            .Select(same => new FamilyMember(articleOf(same), role, derivation));
    }
}
