using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>Puts the score card of one article together: it converts evidence to offsets into the fields of the article and words the
/// reasons for the score.</summary>
internal static class ScoreCardWriter
{
    private const int MaxReasons = 3;

    // Every feature of a model contributes a little; a contribution of fewer bits is not worth mentioning.
    private const double MinReasonBits = 0.1;

    // Maximum number of characters of a quoted place.
    private const int MaxQuotation = 60;

    /// <summary>The score card of an article.</summary>
    public static ScoreCard Write(
        Article article,
        MeasuredText text,
        FeatureVector features,
        Assessment assessment,
        (Verdict Verdict, string Reason) verdict)
    {
        var evidence = Locate(text);
        // Of what is not accused, nothing is said.
        var reasons = assessment.Contributions
            .Where(contribution => verdict.Verdict is Verdict.Flagged or Verdict.Suspect && contribution.Bits >= MinReasonBits)
            .Take(MaxReasons);
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
            Features = features,
            IsEncoded = text.Encoded is not null,
        };
    }

    private static List<Finding> Locate(MeasuredText text)
    {
        var located = new List<Finding>();
        foreach (var (card, reading) in text.Readings.All)
        {
            foreach (var place in reading.Evidence)
            {
                var (field, span) = text.Document.Locate(place.Span);
                var words = place.Span.Of(text.Document.Source).ToString();
                located.Add(new Finding(
                    card.Id, field, place.Role, span, words, place.Expected, place.Weight, place.Message, place.IsFinding));
            }
        }
        return located;
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
            ?? evidence.Where(item => !item.IsFinding && SignalInfo.FamilyOf(item.Signal) == contribution.Family)
                .MaxBy(item => item.Weight);
        return strongest is null ? contribution.Title : $"{contribution.Title}: \"{Shorten(strongest.Text)}\"";
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MaxQuotation ? line : string.Concat(line.AsSpan(0, MaxQuotation), "…");
    }
}
