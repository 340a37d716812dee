using System.Globalization;
using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Signals;

namespace MtQuality.Scoring.Verdicts;

/// <summary>Decides the verdict on an article from its score, or withholds it if the text cannot be judged.</summary>
internal sealed class Judge(Policy policy)
{
    // An article with more than four times as much text in another language is not an English article with quotations.
    private const int MaxForeignRatio = 4;

    /// <summary>The verdict on an article and the reason for it in a few words.</summary>
    public (Verdict Verdict, string Reason) Of(MeasuredText text, Assessment assessment, Causes causes)
    {
        var document = text.Document;
        var (verdict, reason) = Withhold(document, text.Counts, causes) is { } withheld
            ? (Verdict.Withheld, withheld)
            : OfScore(assessment, causes);
        if (document.HiddenWords > 0)
            reason = Text($"{reason}; {document.HiddenWords:N0} words that the page hides from readers were left out");
        if (document.IsTruncated)
            reason = Text($"{reason}; only its first {document.ProseWords:N0} words were read");
        return (verdict, reason);
    }

    /// <summary>The reason why the verdict is withheld; null if it is not.</summary>
    private string? Withhold(TextDocument document, in TextCounts counts, Causes causes)
    {
        var functionWords = counts.Words == 0 ? 0 : (double)counts.Function / counts.Words;
        var isTooShort = document.JudgedWords < policy.MinimumWords;
        var isNotProse = functionWords < policy.MinimumFunctionWords;
        if (document.ForeignLength > document.EnglishLength * (isTooShort || isNotProse ? 1L : MaxForeignRatio))
            return $"not English: most of its words are {document.ForeignLanguage}";
        if (document.ProseWords == 0 && !document.IsPage)
            return "no text";
        if (document.IsPage && isTooShort && !Has(document, BlockRole.Body))
            return Has(document, BlockRole.Teaser) ? "no article on the page, only teasers of others" : "no text on the page";
        if (isTooShort)
            return $"too short: {document.JudgedWords} words of headline and body, {policy.MinimumWords} needed";
        // Garble is not withheld for being garbled.
        if (policy.IsCertain(causes))
            return null;
        if (isNotProse)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"not English prose: {functionWords:P0} function words, {policy.MinimumFunctionWords:P0} needed");
        }
        return VerseLines.IsVerse(document) ? "verse: its lines break inside sentences" : null;
    }

    private static bool Has(TextDocument document, BlockRole role)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Role == role)
                return true;
        }
        return false;
    }

    private (Verdict Verdict, string Reason) OfScore(Assessment assessment, Causes causes)
    {
        var verdict = policy.Judge(assessment.Score, causes);
        // The worst texts are unlike all others, but their verdict is not withheld for that.
        if (assessment.IsOutOfDomain && assessment.Score < policy.Flagged && verdict != Verdict.Flagged)
            return (Verdict.Withheld, "out of domain: unlike all texts that the model was trained on");
        return (verdict, verdict switch
        {
            Verdict.Flagged when policy.IsCertain(causes) => $"{causes.Certain} places that no person writes",
            Verdict.Flagged => Text($"score at or above {policy.Flagged}"),
            Verdict.Suspect when assessment.Score >= policy.Flagged => Text(
                $"score at or above {policy.Flagged}, but {causes.Places} of {policy.MinimumCauses} places to point at"),
            Verdict.Suspect => Text($"score at or above {policy.SuspectFrom(causes)}"),
            _ when assessment.Score >= policy.Suspect => Text($"score below {policy.SuspectFrom(causes)}, and no place to point at"),
            _ => Text($"score below {policy.Suspect}"),
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
