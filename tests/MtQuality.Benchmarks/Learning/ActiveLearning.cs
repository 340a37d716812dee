using System.Globalization;
using MtQuality.Documents;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge;
using MtQuality.Learning;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// How many judgements the desk needs, by the order in which articles are judged: the model that ships is adapted to more and more of the
/// labels of a corpus, and each time measured on a third of its groups from which it never learns. Every article is measured once.
/// </summary>
internal static class ActiveLearning
{
    private const int Batch = 40;
    private const int Most = 320;
    private const int Repeats = 5;
    private const int PerKind = 300;
    private const double HeldOutShare = 1.0 / 3;

    // Which articles are judged next, given what is known so far.
    private static readonly (string Name, Func<Pool, TrainedModel, JudgedText, double> Order)[] Orders =
    [
        ("at random", (pool, _, text) => pool.Draw(text)),
        ("most unsure", (pool, _, text) => Math.Abs(ModelAdapter.LogOdds(pool.Shipped, text))),
        ("most unsure, scored anew", (_, model, text) => Math.Abs(ModelAdapter.LogOdds(model, text))),
        ("nearest to a threshold", (pool, _, text) => Math.Abs(ModelAdapter.LogOdds(pool.Shipped, text) - pool.Threshold)),
        ("highest score", (pool, _, text) => -ModelAdapter.LogOdds(pool.Shipped, text)),
    ];

    public static int Run(string[] files)
    {
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.All });
        var adapter = new ModelAdapter(analyzer);
        Console.WriteLine($"AUROC on held-out groups by number of judgements, mean of {Repeats} draws");
        foreach (var file in files)
        {
            var texts = Measured(adapter, file);
            var curves = Orders.Select(order => (order.Name, Curve: Mean(adapter, texts, order.Order))).ToList();
            var goal = curves[0].Curve[^1];
            Console.WriteLine($"{Path.GetFileName(file).Split('.')[0]}: {texts.Count(text => text.IsGarbled)} garbled, "
                + $"{texts.Count(text => !text.IsGarbled)} human");
            var labels = Enumerable.Range(0, curves[0].Curve.Length).Select(i => $"{i * Batch,7}");
            Console.WriteLine($"{"",-26}{string.Concat(labels)}   as random");
            foreach (var (name, curve) in curves)
            {
                var reached = Array.FindIndex(curve, area => area >= goal);
                Console.WriteLine($"{name,-26}{string.Concat(curve.Select(Area))}   {(reached < 0 ? $"> {Most}" : $"{reached * Batch}")}");
            }
        }
        return 0;
    }

    private static string Area(double area) => area.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(7);

    private static double[] Mean(
        ModelAdapter adapter, List<JudgedText> texts, Func<Pool, TrainedModel, JudgedText, double> order)
    {
        var curves = Enumerable.Range(0, Repeats).Select(seed => Curve(adapter, new Pool(adapter.Model, texts, seed), order)).ToList();
        return [.. Enumerable.Range(0, curves[0].Length).Select(i => curves.Average(curve => curve[i]))];
    }

    /// <summary>The area after each batch, the first without any judgement.</summary>
    private static double[] Curve(ModelAdapter adapter, Pool pool, Func<Pool, TrainedModel, JudgedText, double> order)
    {
        var (model, judged, open) = (adapter.Model, new List<JudgedText>(), pool.Open.ToHashSet());
        var areas = new List<double> { pool.Area(model) };
        while (judged.Count < Most)
        {
            foreach (var text in open.OrderBy(text => order(pool, model, text)).ThenBy(pool.Draw).Take(Batch).ToList())
            {
                judged.Add(text);
                open.Remove(text);
            }
            // With too few of a kind, the desk keeps the former model.
            if (Math.Min(judged.Count(text => text.IsGarbled), judged.Count(text => !text.IsGarbled)) >= ModelAdapter.MinOfAKind)
                model = adapter.Adapt(judged, CancellationToken.None);
            areas.Add(pool.Area(model));
        }
        return [.. areas];
    }

    private static List<JudgedText> Measured(ModelAdapter adapter, string file)
    {
        var kinds = CorpusFile.Records(
                file,
                record => (
                    Text: CorpusFile.Text(record, "text")!,
                    Label: CorpusFile.Text(record, "label")!,
                    Group: CorpusFile.Text(record, "group") ?? CorpusFile.Text(record, "id")!))
            .Where(record => LabelMap.Default.Find(record.Label) is not null)
            .ToLookup(record => LabelMap.Default.Find(record.Label) != TextKind.Human);
        var groups = new Dictionary<string, int>();
        return
        [
            .. kinds.SelectMany(kind => kind
                    .OrderBy(record => Draw(record.Text, seed: 0)).Take(PerKind)
                    .Select(record => (IsGarbled: kind.Key, record.Text, record.Group)))
                .AsParallel().AsOrdered()
                .Select(record => (record.Group, Text: adapter.Measure(new Article("", record.Text), record.IsGarbled, cluster: 0)))
                .AsEnumerable()
                .Where(record => record.Text is not null)
                .Select(record =>
                {
                    groups.TryAdd(record.Group, groups.Count);
                    return record.Text! with { Cluster = groups[record.Group] };
                }),
        ];
    }

    private static double Draw(string key, long seed) => System.IO.Hashing.XxHash3.HashToUInt64(
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(key.AsSpan()), seed) / (double)ulong.MaxValue;

    /// <summary>The articles of one draw: some can be judged, the groups of others are kept to measure on.</summary>
    private sealed class Pool
    {
        private readonly List<JudgedText> _held;
        private readonly int _seed;

        public Pool(TrainedModel shipped, List<JudgedText> texts, int seed)
        {
            (Shipped, _seed) = (shipped, seed);
            Threshold = Math.Log(shipped.Policy.Flagged / (1 - shipped.Policy.Flagged));
            var parts = texts.ToLookup(text => ActiveLearning.Draw($"group {text.Cluster}", seed) < HeldOutShare);
            (_held, Open) = ([.. parts[true]], [.. parts[false]]);
        }

        public TrainedModel Shipped { get; }

        /// <summary>The log-odds from which an article is flagged.</summary>
        public double Threshold { get; }

        public IReadOnlyList<JudgedText> Open { get; }

        public double Draw(JudgedText text) =>
            ActiveLearning.Draw(string.Create(CultureInfo.InvariantCulture, $"{text.Cluster} {text.EvidenceBits} {text.Words}"), _seed);

        public double Area(TrainedModel model) => Auroc.Of(
            _held.Select(text => new ScoredCase(ModelAdapter.LogOdds(model, text), text.IsGarbled)))!.Value;
    }
}
