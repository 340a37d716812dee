using MtQuality.Families.Models;
using MtQuality.Families.Results;

namespace MtQuality.Families.Originals;

/// <summary>A member as a possible original.</summary>
/// <param name="Article">The member.</param>
internal readonly record struct PossibleOriginal(FamilyArticle Article)
{
    /// <summary>Mean share of words that it or another member lacks of the other, 0–1; of parts 0.</summary>
    public double Distance { get; init; }

    /// <summary>Whether its length compares with those of the others.</summary>
    public bool ComparesLength { get; init; }

    /// <summary>Of a part that it shares with the others, how much of it the rest of its own text is about, 0–1; of whole texts
    /// 0.</summary>
    public double Ties { get; init; }
}

/// <summary>Which member of a family is its original, and how sure that is.</summary>
/// <param name="Index">Its place among the members given.</param>
/// <param name="Probability">0–1.</param>
/// <param name="Reasons">In words, strongest first.</param>
internal sealed record OriginalChoice(int Index, double Probability, IReadOnlyList<string> Reasons)
{
    /// <summary>Chooses among at least two members.</summary>
    public static OriginalChoice Among(IReadOnlyList<PossibleOriginal> members, LinearModel model)
    {
        var odds = OriginalFeatures.Of(members).Select(values => model.LogOdds(values)).ToArray();
        return Of(Array.IndexOf(odds, odds.Max()), members, model);
    }

    /// <summary>How sure it is that one of at least two members is the original.</summary>
    public static OriginalChoice Of(int index, IReadOnlyList<PossibleOriginal> members, LinearModel model)
    {
        var features = OriginalFeatures.Of(members);
        var odds = features.Select(values => model.LogOdds(values)).ToArray();
        return new OriginalChoice(
            index, 1 / odds.Sum(value => Math.Exp(value - odds[index])), ReasonsOf(members, features, model, index));
    }

    private static string[] ReasonsOf(IReadOnlyList<PossibleOriginal> members, double[][] features, LinearModel model, int best)
    {
        var lead = model.Weights
            .Select((weight, feature) => (
                feature,
                Gain: weight * (features[best][feature] - features.Where((_, i) => i != best).Average(values => values[feature]))));
        return
        [
            .. lead.Where(item => item.Gain > 0).OrderByDescending(item => item.Gain)
                .Select(item => OriginalReasons.Of(item.feature, members, best)).OfType<string>(),
        ];
    }
}
