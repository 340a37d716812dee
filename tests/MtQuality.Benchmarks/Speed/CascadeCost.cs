using System.Globalization;
using System.Text;
using MtQuality.Benchmarks.Measures;
using MtQuality.Encoder;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// What the encoder's gate saves and what it costs, by its threshold: how fast human text is scored on one core when only articles with at
/// least so high a first score are read, and how many of the articles that are flagged when all are read would be lost.
/// </summary>
internal static class CascadeCost
{
    private const int Words = 300;
    private static readonly double[] Thresholds = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

    private readonly record struct Read(bool IsHuman, int Bytes, double First, bool IsFlagged, double Seconds, double SecondsRead);

    public static int Run(string[] files)
    {
        var options = new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped };
        var first = new QualityAnalyzer(options with { Encoder = null, EncoderClassifier = null });
        // Without a first model, the encoder reads everything.
        var all = new QualityAnalyzer(options with { Classifier = null });
        var texts = files.SelectMany(file => LabelledStart.Read(file, Words)).ToList();
        // The compiler has seen what is hot.
        foreach (var text in texts.Take(500))
            _ = (first.Analyze(text.Article), all.Analyze(text.Article));
        var read = texts.ConvertAll(text =>
        {
            var (start, bytes) = (Environment.CpuUsage.TotalTime, Encoding.UTF8.GetByteCount(text.Article.Text));
            var score = first.Analyze(text.Article).Assessment.Score;
            var middle = Environment.CpuUsage.TotalTime;
            var isFlagged = all.Analyze(text.Article).Verdict == Verdict.Flagged;
            var end = Environment.CpuUsage.TotalTime;
            return new Read(text.IsHuman, bytes, score, isFlagged, (middle - start).TotalSeconds, (end - middle).TotalSeconds);
        });
        var human = read.Where(text => text.IsHuman).ToList();
        var found = read.Where(text => !text.IsHuman && text.IsFlagged).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{human.Count:N0} human articles, {human.Sum(text => text.Bytes) / 1e6:0.0} MB; {found.Count:N0} of "
                + $"{read.Count - human.Count:N0} others are flagged when the encoder reads all; the first {Words} words"));
        Console.WriteLine("| the encoder reads from | human articles read | MB/s a core | detections lost | human articles flagged |");
        Console.WriteLine("|---|---|---|---|---|");
        var gate = TrainedModel.ShippedWithEncoder?.Gate?.From;
        foreach (var threshold in (gate is { } shipped ? [.. Thresholds, shipped] : Thresholds).Order())
        {
            var isRead = human.ConvertAll(text => text.First >= threshold);
            // What was measured for the first score need not be measured again; it is a small part of what reading takes.
            var seconds = human.Zip(isRead, (text, needed) => needed ? text.SecondsRead : text.Seconds).Sum();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {threshold:0.00}{(threshold == gate ? ", as shipped" : "")} | {isRead.Average(needed => needed ? 1 : 0):P1} "
                    + $"| {human.Sum(text => text.Bytes) / 1e6 / seconds:0.00} "
                    + $"| {(found.Count == 0 ? "–" : $"{found.Average(text => text.First < threshold ? 1 : 0):P2}")} "
                    + $"| {human.Zip(isRead).Count(pair => pair.Second && pair.First.IsFlagged)} |"));
        }
        return 0;
    }
}
