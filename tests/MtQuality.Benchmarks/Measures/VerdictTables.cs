using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Metrics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Verdicts and marks by kind of text and by length, how far scores are from shares by length, and how many flagged articles have fewer
/// places than a flag needs. Every text is read up to a length in each bin, so that the bins hold the same texts.
/// </summary>
internal static class VerdictTables
{
    // A length in the middle of each bin.
    private static readonly int[] Lengths = [75, 150, 300];

    private sealed record Judged(string Group, bool IsHuman, ScoreCard Card)
    {
        public LengthBin Bin { get; } = LengthBin.Of(Card.Words)!.Value;
    }

    /// <param name="each">How many texts of a kind are read at most.</param>
    /// <param name="files">Corpora.</param>
    /// <param name="use">Which texts the encoder reads.</param>
    public static int Run(int each, string[] files, EncoderUse use)
    {
        var analyzer = new QualityAnalyzer(
            use == EncoderUse.None ? null : new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = use });
        var texts = files
            .SelectMany(file => GroupSample.Of(LabelledStart.Read(file), text => text.Group, text => text.Article.Text, each))
            .ToList();
        var judged = texts.AsParallel().AsOrdered().SelectMany(text => Judge(text, analyzer)).ToList();
        PrintVerdicts(judged);
        PrintCalibration(judged);
        PrintCauses([.. judged.Where(item => item.Card.Verdict == Verdict.Flagged)]);
        return 0;
    }

    /// <summary>A text at the length of each bin that it is long enough for.</summary>
    private static IEnumerable<Judged> Judge(LabelledStart text, QualityAnalyzer analyzer) => Lengths
        .Select(words => text.Cut(words).Article)
        .DistinctBy(article => article.Text)
        .Select(analyzer.Analyze)
        .Where(card => LengthBin.Of(card.Words) is not null)
        .Select(card => new Judged(text.Group, text.IsHuman, card))
        .DistinctBy(item => item.Bin);

    private static void PrintVerdicts(List<Judged> judged)
    {
        string[] heads = ["texts", "flagged", "suspect", "withheld", "marks"];
        Console.WriteLine($"{"verdicts, and marks per 1,000 words",-52} {"words",-8}{Cells(heads)}");
        var groups = judged.GroupBy(item => item.Group).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var bin in group.GroupBy(item => item.Bin).OrderBy(bin => bin.Key.Min))
                PrintVerdicts(group.Key, bin.Key.Name, [.. bin.Select(item => item.Card)]);
        }
        foreach (var kind in judged.GroupBy(item => (item.IsHuman, item.Bin)).OrderBy(kind => (kind.Key.IsHuman, kind.Key.Bin.Min)))
            PrintVerdicts(kind.Key.IsHuman ? "all human" : "all garbled", kind.Key.Bin.Name, [.. kind.Select(item => item.Card)]);
    }

    private static void PrintVerdicts(string name, string bin, List<ScoreCard> cards)
    {
        string Share(Verdict verdict) => Number((double)cards.Count(card => card.Verdict == verdict) / cards.Count, "0.000");
        var marks = cards.Sum(card => card.Findings.Count(finding => SignalCatalog.Find(finding.Signal).IsCause));
        string[] cells =
        [
            Number(cards.Count, "0"), Share(Verdict.Flagged), Share(Verdict.Suspect), Share(Verdict.Withheld),
            Number(1000.0 * marks / cards.Sum(card => card.Words), "0.00"),
        ];
        Console.WriteLine($"{name,-52} {bin,-8}{Cells(cells)}");
    }

    /// <summary>Human and garbled texts weigh the same, as the score supposes.</summary>
    private static void PrintCalibration(List<Judged> judged)
    {
        Console.WriteLine();
        Console.WriteLine($"{"calibration",-52} {"words",-8}{Cells("human", "garbled", "ECE", "Brier")}");
        foreach (var bin in judged.GroupBy(item => item.Bin).OrderBy(bin => bin.Key.Min))
        {
            var garbled = bin.Count(item => !item.IsHuman);
            var human = bin.Count() - garbled;
            ScoredCase Case(Judged item) => new(item.Card.Assessment.Score, !item.IsHuman)
            {
                Weight = 0.5 / (item.IsHuman ? human : garbled),
            };
            var cases = bin.Select(Case).ToList();
            var error = CalibrationError.Expected(CalibrationError.Reliability(cases));
            var brier = cases.Sum(item => item.Weight * Math.Pow(item.Score - (item.IsPositive ? 1 : 0), 2));
            string[] cells = [Number(human, "0"), Number(garbled, "0"), Number(error, "0.000"), Number(brier, "0.000")];
            Console.WriteLine($"{"",-52} {bin.Key.Name,-8}{Cells(cells)}");
        }
    }

    private static void PrintCauses(List<Judged> flagged)
    {
        Console.WriteLine();
        Console.WriteLine($"{"flagged",-61}{Cells("texts", "< 2 seen", "share")}");
        var unseen = flagged.Count(item => item.Card.Causes is { Places: < 2, Certain: < 3 });
        var share = flagged.Count == 0 ? double.NaN : (double)unseen / flagged.Count;
        string[] cells = [Number(flagged.Count, "0"), Number(unseen, "0"), Number(share, "0.000")];
        Console.WriteLine($"{"fewer than two places, and fewer than three sure ones",-61}{Cells(cells)}");
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static string Cells(params string[] cells) => string.Concat(cells.Select(cell => $" {cell,8}"));
}
