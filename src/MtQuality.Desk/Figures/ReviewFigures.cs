using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Reporting.Review;

namespace MtQuality.Desk.Figures;

/// <summary>What the decisions say about the runs and about the people, as of now.</summary>
internal sealed class ReviewFigures(JudgedStore judged)
{
    // Of fewer, the share of garbled articles in a stratum is a guess.
    private const int MinInStratum = 5;

    /// <summary>Prevalence, precision and recall, corrected for what was drawn; null until enough of each stratum was judged in random
    /// order.</summary>
    public CheckedSheet? Sample()
    {
        var strata = judged.Strata();
        var drawn = judged.All()
            .Where(article => strata.ContainsKey(article.Stratum)
                && article.Agreed is not null
                && article.Decisions.Any(decision => decision.Said.IsDrawn))
            .ToLookup(article => article.Stratum);
        var rows =
            from stratum in drawn
            let standsFor = (double)strata[stratum.Key] / stratum.Count()
            from article in stratum
            let agreed = article.Agreed!.Value
            select (new CheckedRow(stratum.Key, standsFor, agreed.Word(), Line: 0), agreed.IsGarbled() == true);
        var isEnough = strata.Count > 0 && strata.All(stratum => drawn[stratum.Key].Count() >= Math.Min(MinInStratum, stratum.Value));
        return isEnough ? CheckedSheet.Of([.. rows]) : null;
    }

    /// <summary>How well people agree on what is garbled. What settles a dispute is no opinion of its own.</summary>
    public ReviewAgreement Agreement()
    {
        var opinions = judged.All()
            .Select(article => article.Decisions
                .Where(decision => !decision.Said.Resolves && decision.Said.Judgement.IsGarbled() is not null)
                .Select(decision => (Person: decision.Said.Reviewer, IsGarbled: decision.Said.Judgement.IsGarbled()!.Value))
                .ToList())
            .Where(said => said.Count >= 2)
            .ToList();
        var pairs =
            from said in opinions
            from one in said
            from other in said
            where string.CompareOrdinal(one.Person, other.Person) < 0
            group (one.IsGarbled, other.IsGarbled) by (one.Person, Other: other.Person) into both
            orderby both.Count() descending, both.Key.Person, both.Key.Other
            select new PairAgreement(both.Key.Person, both.Key.Other, both.Count(), Metrics.Agreement.CohensKappa([.. both]));
        return new ReviewAgreement(
            opinions.Count,
            Metrics.Agreement.KrippendorffsAlpha<bool>([.. opinions.Select(said => said.ConvertAll(one => one.IsGarbled))]),
            [.. pairs]);
    }

    /// <summary>What each person has judged.</summary>
    public IReadOnlyList<PersonFigures> People() =>
    [
        .. judged.All()
            .SelectMany(article => article.Decisions)
            .GroupBy(decision => decision.Said.Reviewer)
            .OrderBy(own => own.Key, StringComparer.Ordinal)
            .Select(own => new PersonFigures(
                own.Key,
                own.Count(),
                own.Count(decision => decision.Said.Judgement.IsGarbled() == true),
                own.Count(decision => decision.Said.Judgement == Judgement.Unsure),
                Median([.. own.Select(decision => decision.Seconds).Order()]))),
    ];

    private static double Median(IReadOnlyList<double> sorted) => sorted[sorted.Count / 2];
}
