using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Learning;
using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Learning;

/// <summary>How well different ways to learn from the same features part garbled text from people's, on sets that they have not
/// seen.</summary>
internal static class TrainerComparison
{
    private sealed class Example
    {
        public required float[] Features { get; init; }

        public bool Label { get; init; }

        public float Weight { get; init; }
    }

    public static int Run(string share, string[] files)
    {
        var split = Array.IndexOf(files, "--on");
        var analyzer = new QualityAnalyzer();
        var train = Measured(analyzer, files[..split], double.Parse(share, CultureInfo.InvariantCulture));
        var tests = files[(split + 1)..]
            .Select(file => (Name: Path.GetFileName(file).Split('.')[0], Table: Measured(analyzer, [file], 1)))
            .ToList();
        var ml = new MLContext(1);
        var trainers = new (string Name, Func<IDataView, ITransformer> Fit)[]
        {
            (
                "trees, 8 leaves",
                data =>
                    ml.BinaryClassification.Trainers
                        .FastTree(
                            new FastTreeBinaryTrainer.Options
                            {
                                NumberOfTrees = 300,
                                NumberOfLeaves = 8,
                                LearningRate = 0.1,
                                MinimumExampleCountPerLeaf = 30,
                                NumberOfThreads = 1,
                                ExampleWeightColumnName = "Weight"
                            })
                        .Fit(data)),
            (
                "stumps",
                data =>
                    ml.BinaryClassification.Trainers
                        .FastTree(
                            new FastTreeBinaryTrainer.Options
                            {
                                NumberOfTrees = 1500,
                                NumberOfLeaves = 2,
                                LearningRate = 0.2,
                                MinimumExampleCountPerLeaf = 30,
                                NumberOfThreads = 1,
                                ExampleWeightColumnName = "Weight"
                            })
                        .Fit(data)),
            (
                "logistic",
                data =>
                    ml.Transforms
                        .NormalizeMeanVariance("Features")
                        .Append(
                            ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                                new() { NumberOfThreads = 1, ExampleWeightColumnName = "Weight" }))
                        .Fit(data)),
        };
        foreach (var kind in new[] { TextKind.Translated, TextKind.Spun })
        {
            var data = Load(ml, train, kind);
            var models = trainers.Select(trainer => (trainer.Name, Model: trainer.Fit(data))).ToList();
            var ways = models
                .Select(model => (model.Name, Models: new[] { model.Model }))
                .Append(("trees + logistic", [models[0].Model, models[^1].Model]))
                .Append(("stumps + logistic", [models[1].Model, models[^1].Model]));
            foreach (var (name, parts) in ways)
            {
                foreach (var (set, table) in tests.Where(test => test.Table.Documents.Any(document => document.Kind == kind)))
                {
                    var scores = parts
                        .Select(model =>
                            model
                                .Transform(Load(ml, table, kind))
                                .GetColumn<float>("Probability")
                                .Select(p => Math.Log(Math.Max(1e-9, p) / Math.Max(1e-9, 1 - p)))
                                .ToArray())
                        .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
                    var rows = table.Rows
                        .Where(row => table.Documents[row.Document].Kind is TextKind.Human || table.Documents[row.Document].Kind == kind)
                        .ToList();
                    var cells = LengthBin.All.Prepend(new LengthBin("all", 50, int.MaxValue))
                        .Select(bin =>
                            Measures(
                                rows
                                    .Index()
                                    .Where(row => row.Item.Words >= bin.Min && row.Item.Words < bin.MaxExclusive)
                                    .Select(row => new ScoredCase(scores[row.Index], table.Documents[row.Item.Document].Kind == kind))
                                    .ToList()));
                    Console.WriteLine($"{kind,-11} {name,-18} {set,-16} {string.Join("  ", cells)}");
                }
            }
        }
        return 0;
    }

    /// <summary>AUROC, and the share found at 1 % false alarms.</summary>
    public static string Measures(List<ScoredCase> cases)
    {
        var humans = cases.Where(item => !item.IsPositive).Select(item => item.Score).OrderDescending().ToList();
        if (humans.Count == 0)
            return "-";
        var threshold = humans[(int)(0.01 * humans.Count)];
        var found = cases.Where(item => item.IsPositive).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Auroc.Of(cases):0.000} {(found.Count == 0 ? 0 : (double)found.Count(item => item.Score > threshold) / found.Count):0.00}");
    }

    private static IDataView Load(MLContext ml, TrainingTable table, TextKind kind)
    {
        var windows = new int[table.Documents.Count];
        foreach (var row in table.Rows)
            windows[row.Document]++;
        var examples = table.Rows
            .Where(row => table.Documents[row.Document].Kind is TextKind.Human || table.Documents[row.Document].Kind == kind)
            .Select(row =>
                new Example
                {
                    Features = row.Features,
                    Label = table.Documents[row.Document].Kind == kind,
                    Weight = (float)table.Documents[row.Document].Weight / windows[row.Document]
                });
        var schema = SchemaDefinition.Create(typeof(Example));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, table.Rows[0].Features.Length);
        return ml.Data.LoadFromEnumerable(examples, schema);
    }

    /// <summary>The features of a share of some corpora.</summary>
    public static TrainingTable Measured(QualityAnalyzer analyzer, string[] files, double share) =>
        TrainingTable.Extract(
            _ => analyzer,
            files.SelectMany(Read).Where(article => Sampling.Holds(article.Article, share)),
            _ => { },
            CancellationToken.None);

    private static IEnumerable<LabelledArticle> Read(string file) =>
        CorpusFile.Records(
            file,
            record =>
                (
                    Id: CorpusFile.Text(record, "id")!,
                    Text: CorpusFile.Text(record, "text")!,
                    Label: CorpusFile.Text(record, "label")!,
                    Group: CorpusFile.Text(record, "group"),
                    Original: CorpusFile.Text(record, "original"),
                    Tool: CorpusFile.Text(record, "tool")))
            .SelectMany(record =>
                new[]
                {
                    (record.Id, record.Text, record.Label),
                    (Id: record.Id + "#original", Text: record.Original ?? "", Label: "original")
                }
                .Where(item => item.Text.Length > 0)
                .Select(item =>
                    new LabelledArticle(
                        new Article(item.Id, item.Text) { Group = record.Group },
                        LabelMap.Default.Find(item.Label)!.Value,
                        record.Tool is "google" or "microsoft" ? 0.2 : 1,
                        item.Label)));
}
