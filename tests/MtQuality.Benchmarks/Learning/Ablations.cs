using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Learning;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Benchmarks.Learning;

/// <summary>What features are worth: models with all of them and without some, with the encoder and without it, on sets that they have
/// not seen. A line gives for the garbled texts of a corpus, against the human texts of all, AUROC and the share found at 1 % false alarms:
/// for all lengths, then by length.</summary>
internal static class Ablations
{
    private const string Encoder = "encoder.";

    /// <param name="share">Share of the articles to train on, 0–1.</param>
    /// <param name="arguments">Corpora to train on, <c>--on</c>, corpora to measure on, and perhaps <c>--without</c> with sets of
    /// beginnings of feature names, those of a set joined by commas; else every family in turn.</param>
    public static int Run(string share, string[] arguments)
    {
        var split = Array.IndexOf(arguments, "--on");
        var end = Array.IndexOf(arguments, "--without") is >= 0 and var place ? place : arguments.Length;
        var analyzer = new QualityAnalyzer(
            new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.All }.With(null));
        var train = TrainerComparison.Measured(analyzer, arguments[..split], double.Parse(share, CultureInfo.InvariantCulture));
        var tests = arguments[(split + 1)..end]
            .Select(file => (Name: Path.GetFileName(file).Split('.')[0], Table: TrainerComparison.Measured(analyzer, [file], 1)))
            .ToList();
        var features = analyzer.Features.Features;
        var families = features.Select(feature => feature.Name).Select(name => name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)]);
        var sets = end < arguments.Length ? arguments[(end + 1)..] : [.. families.Distinct()];
        foreach (var without in sets.Prepend("").SelectMany(set => new[] { set, $"{Encoder},{set}" }).Distinct())
        {
            var names = without.Split(',', StringSplitOptions.RemoveEmptyEntries);
            var model = new Trainer(analyzer, new TrainingOptions { Folds = 2, Without = names })
                .Train(train, new TrainingTable([], []), _ => { }, CancellationToken.None).Model;
            int[] read =
            [
                .. Enumerable.Range(0, features.Count)
                    .Where(i => !names.Any(name => features[i].Name.StartsWith(name, StringComparison.Ordinal)))
            ];
            var scored = tests.Select(test => (test.Name, Cases: Scored(model, test.Table.Select(read)))).ToList();
            var humans = scored.SelectMany(test => test.Cases).Where(item => !item.Case.IsPositive).ToList();
            foreach (var (name, cases) in scored.Where(test => test.Cases.Exists(item => item.Case.IsPositive)))
            {
                var against = cases.Where(item => item.Case.IsPositive).Concat(humans).ToList();
                Console.WriteLine($"without {without,-50} {name,-24} {string.Join("  ", ByLength(against))}");
            }
        }
        return 0;
    }

    private static List<(int Words, ScoredCase Case)> Scored(TrainedModel model, TrainingTable table) =>
    [
        .. table.Rows.Select(row => (
            row.Words,
            new ScoredCase(
                TrainedScorer.Score(
                    model.Calibration,
                    TrainedScorer.LogOdds(model.Translated, model.Spun, row.Features),
                    row.Words,
                    row.EvidenceBits),
                table.Documents[row.Document].Kind != TextKind.Human)))
    ];

    private static IEnumerable<string> ByLength(List<(int Words, ScoredCase Case)> cases) =>
        LengthBin.All.Prepend(new LengthBin("all", 50, int.MaxValue)).Select(bin => TrainerComparison.Measures(
            [.. cases.Where(item => item.Words >= bin.Min && item.Words < bin.MaxExclusive).Select(item => item.Case)]));
}
