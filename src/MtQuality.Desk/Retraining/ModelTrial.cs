using MtQuality.Desk.Review;
using MtQuality.Documents;
using MtQuality.Learning;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Retraining;

/// <summary>Lets two models score the same articles.</summary>
/// <param name="former">Scores with the model in force.</param>
/// <param name="adapted">Scores with the new one.</param>
internal sealed class ModelTrial(QualityAnalyzer former, QualityAnalyzer adapted)
{
    private const int Seed = 1;

    private readonly List<(LessonArticle Article, ScoreCard Former, ScoreCard New)> _checked = [];
    private readonly List<(ScoreCard Former, ScoreCard New)> _drawn = [];
    private readonly List<ChangedVerdict> _changed = [];

    /// <summary>The articles on which they differ.</summary>
    public IReadOnlyList<ChangedVerdict> Changed => _changed;

    /// <summary>Scores a held-out article.</summary>
    public void Check(LessonArticle article)
    {
        var (first, second) = Score(article.Number, article.Article);
        if (first.Verdict != Verdict.Withheld)
            _checked.Add((article, first, second));
    }

    /// <summary>Scores an article that was drawn at random.</summary>
    public void Draw(long number, Article article) => _drawn.Add(Score(number, article));

    /// <summary>How they compare.</summary>
    /// <param name="learnt">What the new one has learnt from.</param>
    /// <param name="leftOut">Number of judged articles that were left out.</param>
    public ModelFigures Figures(IReadOnlyList<JudgedText> learnt, int leftOut)
    {
        var garbled = learnt.Count(text => text.IsGarbled);
        var garbledHeldOut = _checked.Count(item => item.Article.IsGarbled);
        PairedCase[] cases =
        [
            .. _checked.Select(item => new PairedCase(
                item.Former.Assessment.Score, item.New.Assessment.Score, item.Article.IsGarbled, item.Article.Cluster)),
        ];
        return new ModelFigures(
            garbled,
            learnt.Count - garbled,
            garbledHeldOut,
            _checked.Count - garbledHeldOut,
            leftOut,
            _drawn.Count,
            PairedAuroc.Of(cases, Seed) ?? throw new TrainingException(
                "Of the articles that were held out, those of one kind are too short for a verdict. Judge some longer ones."),
            Verdicts(former.Signature.Id, item => item.Former, item => item.Former),
            Verdicts(adapted.Signature.Id, item => item.New, item => item.New));
    }

    private VerdictFigures Verdicts(
        string signature,
        Func<(LessonArticle Article, ScoreCard Former, ScoreCard New), ScoreCard> ofChecked,
        Func<(ScoreCard Former, ScoreCard New), ScoreCard> ofDrawn) => new(
            signature,
            Flagged(_checked.Where(item => item.Article.IsGarbled).Select(ofChecked)),
            Flagged(_checked.Where(item => !item.Article.IsGarbled).Select(ofChecked)),
            Flagged(_drawn.Select(ofDrawn)));

    private static Interval Flagged(IEnumerable<ScoreCard> cards)
    {
        var all = cards.ToList();
        return WilsonInterval.Of(all.Count(card => card.Verdict == Verdict.Flagged), all.Count);
    }

    private (ScoreCard Former, ScoreCard New) Score(long number, Article article)
    {
        var (first, second) = (former.Analyze(article), adapted.Analyze(article));
        if (first.Verdict != second.Verdict)
            _changed.Add(new(number, first.Verdict, first.Assessment.Score, second.Verdict, second.Assessment.Score));
        return (first, second);
    }
}
