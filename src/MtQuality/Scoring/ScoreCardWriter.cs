using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Scoring;

/// <summary>Puts the score card of one article together: it converts evidence to offsets into the fields of the article and words the
/// reasons for the score.</summary>
internal static class ScoreCardWriter
{
    // Maximum number of characters of a quoted place.
    private const int MaxQuotation = 60;

    /// <summary>Maximum number of findings of an article that are listed. One fault in every line of a long text would otherwise fill
    /// a page of 50 MB, and nobody reads that many.</summary>
    public const int MaxFindings = 200;

    /// <summary>The score card of an article.</summary>
    public static ScoreCard Write(
        Article article,
        MeasuredText text,
        FeatureVector features,
        Assessment assessment,
        (Verdict Verdict, string Reason) verdict)
    {
        var (evidence, leftOut) = Locate(text);
        // Of what is not accused, nothing is said.
        var reasons = verdict.Verdict is Verdict.Flagged or Verdict.Suspect ? Contribution.Reasons(assessment.Contributions) : [];
        return new ScoreCard(
            article,
            text.Document.JudgedWords,
            verdict.Verdict,
            verdict.Reason,
            assessment,
            [.. reasons.Select(contribution => Reason(contribution, evidence))],
            text.Readings.Values,
            evidence,
            Passages(text.Document))
        {
            Causes = features.Causes,
            FindingsLeftOut = leftOut,
            Features = features,
            IsEncoded = text.Encoded is not null,
        };
    }

    /// <summary>The evidence that is listed, and the number of findings that are not.</summary>
    private static (List<Finding> Evidence, int FindingsLeftOut) Locate(MeasuredText text)
    {
        var places = text.Readings.All
            .SelectMany(signal => signal.Reading.Evidence.Select(place => (signal.Card.Id, Place: place)))
            .ToList();
        var findings = places.Count(item => item.Place.IsFinding);
        if (findings > MaxFindings)
        {
            var listed = places.Index()
                .Where(item => item.Item.Place.IsFinding)
                .OrderByDescending(item => item.Item.Place.IsJudged)
                .ThenByDescending(item => item.Item.Place.Weight)
                .Take(MaxFindings)
                .Select(item => item.Index)
                .ToHashSet();
            places = [.. places.Where((item, i) => !item.Place.IsFinding || listed.Contains(i))];
        }
        return ([.. places.Select(item => Locate(text.Document, item.Id, item.Place))], Math.Max(0, findings - MaxFindings));
    }

    private static Finding Locate(TextDocument document, string signal, in Evidence place)
    {
        var (field, span) = document.Locate(place.Span);
        var words = place.Span.Of(document.Source).ToString();
        return new Finding(signal, field, place.Role, span, words, place.Expected, place.Weight, place.Message, place.IsFinding);
    }

    private static List<Passage> Passages(TextDocument document)
    {
        var passages = new List<Passage>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            var (field, span) = document.Locate(block.Span);
            passages.Add(new Passage(field, span, block.Role));
        }
        return passages;
    }

    private static string Reason(Contribution contribution, List<Finding> evidence)
    {
        var strongest = evidence.Where(item => item.Signal == contribution.Signal).MaxBy(item => item.Weight)
            // What speaks of the text as a whole is shown by the passage that is worst for its family.
            ?? (CountsPlaces(contribution.Signal) ? null : evidence
                .Where(item => !item.IsFinding && SignalInfo.FamilyOf(item.Signal) == contribution.Family)
                .MaxBy(item => item.Weight));
        return strongest is null ? contribution.Title : $"{contribution.Title}: \"{Shorten(strongest.Text)}\"";
    }

    private static bool CountsPlaces(string signal) => SignalCatalog.All.Any(card => card.Id == signal && card.CountsPlaces);

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxQuotation ? line : string.Concat(line.AsSpan(0, MaxQuotation), "…");
    }
}
