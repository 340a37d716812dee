using System.Globalization;
using System.Text;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Learning;

/// <summary><c>MODEL_CARD.md</c>: what a model is for, what it was trained on, how well it does on held-out texts, and what it cannot
/// do.</summary>
/// <remarks>M. Mitchell and others, <i>Model Cards for Model Reporting</i>, 2019.</remarks>
internal static class ModelCard
{
    public static string Of(TrainingResult result, IReadOnlyList<TrainingFile> files)
    {
        var card = new StringBuilder();
        void Part(FormattableString part) => card.Append(part.ToString(CultureInfo.InvariantCulture));
        void Line(FormattableString line)
        {
            Part(line);
            card.Append('\n');
        }

        Line($"# Classifier of garbled English");
        Line($"");
        Part($"Estimates how likely an English article of at least 50 words was machine-translated badly or spun with synonyms. ");
        Line($"Used by `mtq score --model DIR`; trained by `mtq train`, seed {result.Options.Seed}.");
        Line($"");
        Line($"## What it was trained on");
        Line($"| kind | articles | windows | clusters of near-duplicates | held-out AUROC against human windows |");
        Line($"|---|---|---|---|---|");
        foreach (var kind in result.Kinds)
        {
            Part($"| {kind.Kind.ToString().ToLowerInvariant()} | {kind.Documents:N0} | {kind.Windows:N0} | {kind.Clusters:N0} | ");
            Line($"{(kind.Auroc is { } auroc ? auroc.ToString("0.000", CultureInfo.InvariantCulture) : "–")} |");
        }

        Line($"");
        Part($"A window is a whole article or a part of one, cut at sentence ends, so that the model also learns from short texts. ");
        Line($"All articles of a cluster are on the same side of a split. Files:");
        Line($"");
        foreach (var file in files)
            Line($"- `{file.Name}` ({file.Use}, {file.Hash})");
        Line($"");
        Line($"## What it reads");
        var families = result.Features
            .GroupBy(feature => feature.Family)
            .Select(family => string.Create(CultureInfo.InvariantCulture, $"{family.Key} {family.Count()}"));
        Part($"{result.Features.Count} features, {string.Join(", ", families)}; ");
        Part($"measured in flattened text with one kind of quotes, dashes and spaces, so that layout and typing have no influence.");
        Line($"{(result.Options.Without.Count > 0 ? $" Left out: {string.Join(", ", result.Options.Without)}." : "")}");
        Line($"");
        Part($"Two additive models, `translated` and `spun`, each against human text, each the mean of a logistic regression and boosted ");
        Part($"stumps; their odds are added and calibrated by Platt scaling with a slope that depends on length ");
        Part($"({result.Model.Calibration.SlopeAt(Calibration.MinLength):0.000} at {Calibration.MinLength} words, ");
        Part($"{result.Model.Calibration.SlopeAt(Calibration.MaxLength):0.000} at {Calibration.MaxLength}). ");
        Line($"A probability assumes that half of all articles are garbled; where fewer are, it is too high.");
        Line($"");
        if (result.Model.Gate is { } gate)
        {
            Part($"The encoder reads an article if the model without it ({gate.Model}) gives it a score of {gate.From:0.0000} or more: ");
            Line($"at most {ReadingCut.MaxLost:P1} of what this model would flag in the training set is lost.");
            Line($"");
        }
        Line($"## Thresholds");
        Part($"`flagged` from {result.Model.Policy.Flagged:0.0000}, `suspect` from {result.Model.Policy.Suspect:0.0000}. ");
        Part($"In every register and length below, at most 1 % of the held-out human texts reach the first with ");
        Part($"{result.Model.Policy.MinimumCauses} places to point at. At most 5 % reach the second, or it is 0.5, from which an article ");
        Line($"is likelier garbled than not. A dash means too few texts; such registers are also taken together.");
        Line($"");
        Line($"| register | words | texts | score reached by at most 1 %, with places | by at most 5 % |");
        Line($"|---|---|---|---|---|");
        foreach (var cell in result.Thresholds.Where(cell => cell.Suspect is not null))
            Line($"| {cell.Register} | {cell.Length} | {cell.Documents:N0} | {Number(cell.Flagged)} | {Number(cell.Suspect)} |");
        Line($"");
        Line($"{result.Support}.");
        Line($"");
        Line($"## What it cannot do");
        Part($"The model knows only the systems and registers of its training texts. ");
        Part($"Good modern translation and paraphrase read like human text and are missed. A text unlike all training texts is withheld. ");
        Line($"A score is a reason to look at an article, not a proof.");
        return card.ToString();
    }

    private static string Number(double? score) => score is { } number ? number.ToString("0.0000", CultureInfo.InvariantCulture) : "–";
}
