using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Measures;

/// <summary>What share of every kind of text gets each verdict, how well its scores stand apart from those of the human texts of its
/// file, and how many places per 1,000 words a verdict could point at.</summary>
internal static class Detection
{
    public static int Run(string use, string[] files, string words)
    {
        var count = int.Parse(words, CultureInfo.InvariantCulture);
        var encoderUse = Enum.Parse<EncoderUse>(use, ignoreCase: true);
        var analyzer = new QualityAnalyzer(new AnalyzerOptions
        {
            Encoder = encoderUse == EncoderUse.None ? null : OnnxTextEncoder.Shipped,
            EncoderUse = encoderUse,
        });
        var heads = string.Join(' ', new[] { "articles", "flagged", "suspect", "withheld", "AUROC", "marks" }.Select(head => $"{head,8}"));
        Console.WriteLine($"{$"the first {count} words",-64} {heads}");
        foreach (var file in files)
            Print([.. LabelledStart.Read(file, count).AsParallel().AsOrdered().Select(text => (text, analyzer.Analyze(text.Article)))]);
        return 0;
    }

    private static void Print(List<(LabelledStart Text, ScoreCard Card)> scored)
    {
        ScoredCase[] humans =
        [
            .. scored.Where(item => item.Text.IsHuman && item.Card.Words >= Policy.Default.MinimumWords)
                .Select(item => new ScoredCase(item.Card.Assessment.Score, IsPositive: false))
        ];
        foreach (var group in scored.GroupBy(item => item.Text.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var cards = group.Select(item => item.Card).Where(card => card.Words >= Policy.Default.MinimumWords).ToList();
            var auroc = group.First().Text.IsHuman
                ? null
                : Auroc.Of([.. humans, .. cards.Select(card => new ScoredCase(card.Assessment.Score, IsPositive: true))]);
            var shares = new[] { Verdict.Flagged, Verdict.Suspect, Verdict.Withheld }.Select(verdict => Share(cards, verdict));
            var marks = cards.Sum(card => card.Findings.Count(finding => SignalCatalog.Find(finding.Signal).IsCause));
            var rate = 1000.0 * marks / cards.Sum(card => card.Words);
            var numbers = string.Join(' ', shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share,8:0.000}")));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{group.Key,-64} {cards.Count,8} {numbers} {auroc,8:0.000} {rate,8:0.00}"));
        }
    }

    /// <summary>The share of articles with this verdict.</summary>
    private static double Share(List<ScoreCard> cards, Verdict verdict) =>
        cards.Count == 0 ? double.NaN : (double)cards.Count(card => card.Verdict == verdict) / cards.Count;
}
