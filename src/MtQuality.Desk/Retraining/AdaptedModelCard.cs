using System.Globalization;
using System.Text;
using MtQuality.Desk.Review;
using MtQuality.Numerics;
using MtQuality.Reporting;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Desk.Retraining;

/// <summary><c>MODEL_CARD.md</c> of a model that was learnt from decisions: what it was made from, how it compares, and what it cannot
/// do.</summary>
internal static class AdaptedModelCard
{
    /// <summary>The card in Markdown.</summary>
    public static string Of(long number, TrainedModel model, TrainedModel from, ModelFigures figures)
    {
        var card = new StringBuilder();
        void Line(FormattableString line) => card.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        Line($"# Model {number} of a review desk");
        Line($"");
        Line($"The model {Hex.Of(from.Hash)}, adapted to what people have judged. Used by `mtq score --model DIR`.");
        Line($"");
        Line($"Learnt from {figures.GarbledLearnt:N0} garbled and {figures.FineLearnt:N0} fine articles. Its log-odds are those of the");
        Line($"former model and a straight line in each feature, with a penalty that keeps the line near 0. The thresholds are the former");
        Line($"ones: flagged from {model.Policy.Flagged:0.0000}, suspect from {model.Policy.Suspect:0.0000}.");
        Line($"");
        Line($"| on articles that no model has learnt from | former ({figures.Former.Signature}) | this ({figures.New.Signature}) |");
        Line($"|---|---|---|");
        Line($"| AUROC | {IntervalText.Number(figures.Auroc.First)} | {IntervalText.Number(figures.Auroc.Second)} |");
        Row($"flagged of {figures.GarbledHeldOut:N0} garbled", verdicts => verdicts.FlaggedGarbled);
        Row($"flagged of {figures.FineHeldOut:N0} fine", verdicts => verdicts.FlaggedFine);
        Row($"flagged of {figures.Drawn:N0} drawn at random, not judged", verdicts => verdicts.FlaggedDrawn);
        Line($"");
        Line($"It knows the sites and the people's taste that it was made for. For others, prefer the model that ships.");
        return card.ToString();

        void Row(FormattableString name, Func<VerdictFigures, Metrics.Interval> share)
        {
            var (former, adapted) = (IntervalText.Percent(share(figures.Former)), IntervalText.Percent(share(figures.New)));
            Line($"| {FormattableString.Invariant(name)} | {former} | {adapted} |");
        }
    }
}
