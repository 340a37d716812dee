using MtQuality.Desk.Review;
using MtQuality.Desk.Runs;
using MtQuality.Desk.Store;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;

namespace MtQuality.Desk.Export;

/// <summary>The tables of decisions: each is what a command of mtq takes as it is.</summary>
internal sealed class DeskTables(DecisionStore decisions, JudgedStore judged)
{
    private const string Human = "human";

    /// <summary>Their names, and what each is for.</summary>
    public static IReadOnlyList<(string Name, string Purpose)> All { get; } =
    [
        ("decisions", "every decision, also those taken back: for your own records"),
        ("articles", "what was judged, with its text and label: for mtq train and mtq evaluate"),
        ("sheet", "what was judged in random order, with what it stands for: for mtq sample --filled"),
        ("accepted", "wordings that were accepted: for --suppress"),
    ];

    /// <summary>The table of a name; null if there is none.</summary>
    public ExportTable? Find(string name) => name switch
    {
        "decisions" => Decisions(),
        "articles" => Articles(),
        "sheet" => Sheet(),
        "accepted" => Accepted(),
        _ => null,
    };

    /// <summary>The label of an article by which a model is trained. Who says "garbled" alone leaves the kind open; it is then the one
    /// that the run thinks likelier.</summary>
    private static string? LabelOf(JudgedArticle article, StoredCard card) => article.Agreed switch
    {
        Judgement.Fine => Human,
        Judgement.Translated => Judgement.Translated.Word(),
        Judgement.Spun => Judgement.Spun.Word(),
        Judgement.Garbled => (card.PSpun > card.PTranslated ? Judgement.Spun : Judgement.Translated).Word(),
        _ => null,
    };

    private ExportTable Decisions() => new(
        [
            "number", "id", "title", "reviewer", "judgement", "signal", "text", "reason", "taken_at", "seconds", "signature", "blind",
            "drawn", "settles", "undone_at",
        ],
        decisions.All().Select(decision => (IReadOnlyList<object?>)
        [
            (double)decision.Id, decision.ArticleId, decision.Title, decision.Said.Reviewer, decision.Said.Judgement.Word(),
            decision.Said.Mark?.Signal, decision.Said.Mark?.Wording, decision.Said.Mark?.Reason, decision.TakenAt, decision.Seconds,
            decision.Signature, decision.Said.IsBlind, decision.Said.IsDrawn, decision.Said.Resolves, decision.UndoneAt,
        ]));

    private ExportTable Articles() => new(
        ["id", "label", "judgement", "reviewers", "decided_at", "signature", "site", "date", "url", "title", "text"],
        from article in judged.All()
        let card = ArticleCards.Of(article.Article)
        let label = LabelOf(article, card)
        where label is not null
        let last = article.Decisions[^1]
        select (IReadOnlyList<object?>)
        [
            card.Id, label, article.Agreed!.Value.Word(), (double)article.Decisions.Count, last.TakenAt, last.Signature, card.Site,
            card.Date, card.Url, card.Title, card.JudgedText,
        ]);

    private ExportTable Sheet()
    {
        var drawn = judged.All()
            .Where(article => article.Decisions.Any(decision => decision.Said.IsDrawn) && article.Agreed is not null)
            .ToLookup(article => article.Stratum);
        var strata = judged.Strata();
        return new(
            ["id", "stratum", CheckedSheet.StandsFor, "label", "title", "text"],
            from stratum in drawn
            where strata.ContainsKey(stratum.Key)
            let standsFor = (double)strata[stratum.Key] / stratum.Count()
            from article in stratum
            let card = ArticleCards.Of(article.Article)
            select (IReadOnlyList<object?>)[card.Id, stratum.Key, standsFor, LabelOf(article, card), card.Title, card.JudgedText]);
    }

    private ExportTable Accepted() => new(
        ["signal", "text", "reviewer", "taken_at"],
        decisions.All()
            .Where(decision => decision.UndoneAt is null && decision.Said.Judgement == Judgement.Accepted)
            .DistinctBy(decision => (decision.Said.Mark!.Signal, decision.Said.Mark.Wording))
            .Select(decision => (IReadOnlyList<object?>)
                [decision.Said.Mark!.Signal, decision.Said.Mark.Wording, decision.Said.Reviewer, decision.TakenAt]));
}
