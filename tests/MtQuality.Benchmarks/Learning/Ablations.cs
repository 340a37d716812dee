using System.Globalization;
using MtQuality.Learning;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Benchmarks.Learning;

/// <summary>What each kind of feature is worth: models that read everything, all but one kind, or one kind alone, on sets that they
/// have not seen.</summary>
internal static class Ablations
{
    public static int Run(string share, string[] files)
    {
        var split = Array.IndexOf(files, "--on");
        var analyzer = new QualityAnalyzer();
        var train = TrainerComparison.Measured(analyzer, files[..split], double.Parse(share, CultureInfo.InvariantCulture));
        var tests = files[(split + 1)..]
            .Select(file => (Name: Path.GetFileName(file).Split('.')[0], Table: TrainerComparison.Measured(analyzer, [file], 1)))
            .ToList();
        var names = analyzer.Features.Features.Select(feature => feature.Name).ToList();
        var families = names.Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]).Distinct().ToList();
        var ways = new List<(string Name, Func<string, bool> Reads, bool CountsPlaces)>
        {
            ("everything", _ => true, true),
            ("without listed evidence", _ => true, false),
            ("listed evidence alone", _ => false, true),
            ("surprisal alone", name => name == "fluency.surprisal", false),
        };
        ways.AddRange(
            families.Select(family =>
                ($"without {family}", (Func<string, bool>)(name => !name.StartsWith(family + ".", StringComparison.Ordinal)), true)));
        ways.AddRange(
            families.Select(family =>
                ($"{family} alone", (Func<string, bool>)(name => name.StartsWith(family + ".", StringComparison.Ordinal)), false)));
        foreach (var (way, reads, countsEvidence) in ways)
        {
            var without = names.Where(name => !reads(name)).ToList();
            var model = without.Count == names.Count
                ? null
                : new Trainer(analyzer, new TrainingOptions { Folds = 2, Without = without })
                    .Train(train, new TrainingTable([], []), _ => { }, CancellationToken.None).Model;
            foreach (var (set, table) in tests)
            {
                var cases = table.Rows
                    .Select(row =>
                        (
                            row.Words,
                            Case: new ScoredCase(
                                Score(model, row, names, without, countsEvidence), table.Documents[row.Document].Kind != TextKind.Human)))
                    .ToList();
                var cells = LengthBin.All.Prepend(new LengthBin("all", 50, int.MaxValue))
                    .Select(bin =>
                        TrainerComparison.Measures(
                            [.. cases.Where(item => item.Words >= bin.Min && item.Words < bin.MaxExclusive).Select(item => item.Case)]));
                Console.WriteLine($"{way,-24} {set,-16} {string.Join("  ", cells)}");
            }
        }
        return 0;
    }

    private static double Score(TrainedModel? model, in TrainingRow row, List<string> names, List<string> without, bool countsEvidence)
    {
        var bits = countsEvidence ? row.EvidenceBits : 0;
        if (model is null)
            return bits;
        var features = (float[])row.Features.Clone();
        foreach (var name in without)
            features[names.IndexOf(name)] = 0;
        return TrainedScorer.Score(model.Calibration, TrainedScorer.LogOdds(model.Translated, model.Spun, features), row.Words, bits);
    }
}
