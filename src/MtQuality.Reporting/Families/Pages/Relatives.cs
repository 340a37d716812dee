using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>Tells a copy of a copy: a member that has clearly more of another member than of the likely original.</summary>
internal sealed class Relatives
{
    // Less could be chance.
    private const double MinMore = 0.1;

    private readonly Dictionary<(int Family, int Article), (FamilyArticle Other, double Share)> _closest = [];

    public Relatives(IReadOnlyList<ArticlePair> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Family is not { } family)
                continue;
            var (key, share) = ((family, pair.Copy.Number), ShareOf(pair.Derivation));
            if (!_closest.TryGetValue(key, out var known) || share > known.Share)
                _closest[key] = (pair.Original, share);
        }
    }

    /// <summary>The member that a copy was more likely made from, and the share of its words kept, 0–1; null if that is the likely
    /// original.</summary>
    public (FamilyArticle Other, double Share)? Of(Family family, FamilyMember member) =>
        member.Derivation is { } derivation
        && _closest.TryGetValue((family.Number, member.Article.Number), out var closest)
        && closest.Other.Number != family.Original.Number
        && closest.Share >= ShareOf(derivation) + MinMore
            ? closest
            : null;

    private static double ShareOf(Derivation derivation) => derivation.Kept + derivation.Moved;
}
