using MtQuality.Families.Clusters;
using MtQuality.Families.Models;
using MtQuality.Families.Originals;
using MtQuality.Families.Results;
using MtQuality.Families.Verification;

namespace MtQuality.Families.Building;

/// <summary>Makes families of clusters: chooses the original, compares it with each member, and names the member's role.</summary>
internal sealed class FamilyBuilder(
    Func<int, FamilyArticle> articleOf, PairVerifier verifier, ArticleComparer comparer, EqualTexts equal, FamilyModels models)
{
    /// <summary>The family of a cluster.</summary>
    /// <param name="cluster">Numbers of articles, each standing for all with its words.</param>
    /// <param name="graph">The links between them.</param>
    public Family Build(IReadOnlyList<int> cluster, LinkGraph graph)
    {
        var inCluster = cluster.ToHashSet();
        var shared = cluster.ToDictionary(
            number => number, number => graph.Of(number).Where(link => inCluster.Contains(link.Second)).Sum(link => link.Strength));
        PossibleOriginal[] possible =
        [
            .. cluster.SelectMany(number => equal.All(number).Select(same => new PossibleOriginal(articleOf(same), shared[number]))),
        ];
        var choice = OriginalChoice.Among(possible, models.Original);
        var original = possible[choice.Index].Article;
        var origin = cluster.First(number => equal.All(number).Contains(original.Number));
        var members = cluster
            .SelectMany(number => MembersOf(number, origin, original))
            .OrderBy(member => member.Article.Time ?? DateTime.MaxValue).ThenBy(member => member.Article.Number);
        return new Family(
            0, [new FamilyMember(original, FamilyRole.LikelyOriginal, null), .. members], choice.Probability, choice.Reasons);
    }

    /// <summary>A member for each article with the words of this one, the original left out.</summary>
    public IEnumerable<FamilyMember> MembersOf(int number, int origin, FamilyArticle original)
    {
        var derivation = comparer.Compare(original, articleOf(number));
        var role = number == origin ? FamilyRole.Copy : RoleRule.Of(verifier.Match(origin, number), models);
        return equal.All(number).Where(same => same != original.Number)
            .Select(same => new FamilyMember(articleOf(same), role, derivation));
    }
}
