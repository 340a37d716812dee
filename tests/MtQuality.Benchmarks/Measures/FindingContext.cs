using MtQuality.Scoring;

namespace MtQuality.Benchmarks.Measures;

/// <summary>A finding with the words around it, on one line without tabs.</summary>
internal static class FindingContext
{
    /// <param name="card">The card of the article.</param>
    /// <param name="finding">A finding in it.</param>
    /// <param name="around">Number of characters that are shown on either side.</param>
    public static string Of(ScoreCard card, Finding finding, int around)
    {
        var text = card.Article.Text;
        var start = Math.Max(0, finding.Span.Start - around);
        var end = Math.Min(text.Length, finding.Span.End + around);
        return $"{text[start..finding.Span.Start]}[[{finding.Text}]]{text[finding.Span.End..end]}"
            .ReplaceLineEndings(" / ")
            .Replace('\t', ' ');
    }
}
