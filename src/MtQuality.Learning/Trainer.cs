using System.Globalization;
using MtQuality.Encoders;
using MtQuality.Metrics;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Learning;

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Number of folds for held-out scores, 2 or more.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of all that is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Names of the features, or beginnings of names, that the model must not read.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>The model without the encoder that decides which articles a model with it has to look at; null to let it look at
    /// all.</summary>
    public TrainedModel? Fast { get; init; }

    /// <summary>Whether <see cref="Fast"/> has learnt from the same articles, so that its own scores of them are too good.</summary>
    public bool FastHasLearnt { get; init; }
}

/// <summary>
/// Trains a model: two additive heads in ML.NET, calibrated on scores that no fold gave to what it was trained on, with thresholds from
/// held-out human texts.
/// </summary>
internal sealed class Trainer
{
    /// <summary>Minimum number of articles to train on.</summary>
    public const int MinArticles = 200;

    // Minimum of each kind: with fewer, a fold may have none.
    private const int MinOfAKind = 20;

    // With fewer sources, a fold holds out nothing that was not learnt.
    private const int MinSources = 5;

    // Nothing but a tell-tale parts real texts so well.
    private const double Separable = 0.9999;

    // The middle of a sample is known from few texts, its ends are not.
    private const double InsideDomain = 0.995;

    private readonly QualityAnalyzer _analyzer;
    private readonly QualityAnalyzer? _standIn;
    private readonly TrainingOptions _options;
    private readonly HeadTrainer _heads;
    private readonly IReadOnlyList<FeatureInfo> _features;
    private readonly int[] _read;

    /// <summary>A trainer of models for <paramref name="analyzer"/>: its lexicons and language model are the models' own.</summary>
    /// <param name="analyzer">Measures the articles; if it has an encoder, that reads all of them.</param>
    /// <param name="options">How to train.</param>
    /// <param name="standIn">The same with a language model built without the articles that are <see cref="LabelledArticle.IsKnown"/>;
    /// measures those.</param>
    /// <exception cref="ArgumentException">The encoder of the analyzer would not read every article.</exception>
    public Trainer(QualityAnalyzer analyzer, TrainingOptions options, QualityAnalyzer? standIn = null)
    {
        if (analyzer.EncoderUse != EncoderUse.All && analyzer.Features.Features.Any(feature => feature.ReadsEncoder))
            throw new ArgumentException("A model learns from what the encoder reads, so it must read every article.", nameof(analyzer));
        (_analyzer, _options, _standIn) = (analyzer, options, standIn);
        var all = analyzer.Features.Features;
        _read =
        [
            .. Enumerable.Range(0, all.Count)
                .Where(i => !options.Without.Any(name => all[i].Name.StartsWith(name, StringComparison.Ordinal)))
        ];
        _features = [.. _read.Select(i => all[i])];
        _heads = new HeadTrainer(_features.Count, options.Seed);
    }

    /// <summary>Trains on labelled articles, read once.</summary>
    /// <param name="articles">What to learn from.</param>
    /// <param name="humans">Human texts, register by register, for thresholds alone, beside the human articles with their held-out
    /// scores; may be empty.</param>
    /// <param name="say">Told how far it is.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="TrainingException">The articles do not allow it.</exception>
    public TrainingResult Train(
        IEnumerable<LabelledArticle> articles, IEnumerable<LabelledArticle> humans, Action<string> say, CancellationToken cancellation)
    {
        var table = TrainingTable.Extract(Measurer, articles, say, cancellation);
        Refuse(table);
        return Train(table, TrainingTable.Extract(Measurer, humans, say, cancellation), say, cancellation);
    }

    private QualityAnalyzer Measurer(LabelledArticle article) =>
        article.IsKnown ? _standIn ?? throw new InvalidOperationException("Known articles need a stand-in.") : _analyzer;

    internal TrainingResult Train(TrainingTable measured, TrainingTable measuredHumans, Action<string> say, CancellationToken cancellation)
    {
        var (table, humans) = (measured.Select(_read), measuredHumans.Select(_read));
        var weights = RowWeights(table);
        var strata = table.Documents.Select(document => $"{document.Kind}\t{document.Register}").ToList();
        var folds = Folds.Assign([.. table.Documents.Select(document => document.Cluster)], strata, _options.Folds, _options.Seed);
        var heldOut = HeldOutLogOdds(table, _heads, weights, folds, say, cancellation);

        say("training on all articles");
        var calibration = PlattScaling.Fit(
            [
                .. heldOut.Select((logOdds, row) =>
                    new CalibrationCase(logOdds, table.Rows[row].Words, KindOf(table, row) != TextKind.Human, weights[row]))
            ]);
        var everything = TrainHeads(table, _heads, weights, [.. Enumerable.Range(0, table.Rows.Count)], cancellation);
        var translatedHead = Centred(everything.Translated?.Head, table);
        var spunHead = Centred(everything.Spun?.Head, table);
        var scores = heldOut
            .Select((logOdds, row) => TrainedScorer.Score(calibration, logOdds, table.Rows[row].Words, table.Rows[row].EvidenceBits))
            .ToArray();

        List<HumanScore> forThresholds =
        [
            .. OnePerLength(
                humans,
                row => TrainedScorer.Score(
                    calibration,
                    TrainedScorer.LogOdds(translatedHead, spunHead, humans.Rows[row].Features),
                    humans.Rows[row].Words,
                    humans.Rows[row].EvidenceBits)),
            .. OnePerLength(table, row => scores[row])
        ];
        var (cells, policy) = HumanThresholds.Find(forThresholds);
        var model = new TrainedModel(
            new ModelCompatibility(
                [.. _features.Select(feature => new FeatureVersion(feature.Name, feature.Version))],
                _features.Any(feature => feature.ReadsLanguageModel) ? _analyzer.LanguageModel : null,
                _features.Any(feature => feature.ReadsEncoder) ? _analyzer.Encoder : null),
            translatedHead,
            spunHead,
            calibration,
            DomainOf(table, _features),
            policy,
            HumanThresholds.Kept(forThresholds))
        {
            Gate = _options.Fast is { } fast ? GateOf(fast, measured, weights, folds, scores, policy, cancellation) : null,
        };
        return new TrainingResult(
            model,
            cells,
            Summary(table, scores),
            HeldOut(table, scores),
            [
                .. new[] { ("translated", everything.Translated), ("spun", everything.Spun) }
                    .Where(head => head.Item2 is not null)
                    .SelectMany(head => _heads.Parts(head.Item2!).Select(part => ($"{head.Item1}-{part.Name}", part.Save)))
            ],
            _features,
            _options)
        {
            Warnings = [.. Warnings(table, scores)],
        };
    }

    private static IEnumerable<string> Warnings(TrainingTable table, double[] scores)
    {
        var twice = table.Documents.GroupBy(document => document.Text)
            .Count(text => text.Select(document => document.Kind).Distinct().Count() > 1);
        if (twice > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{twice:N0} texts stand there under more than one label.");
        if (Auroc.Of(HeldOut(table, scores)) >= Separable)
            yield return "Held-out scores part the kinds without a mistake. Something may give the label away, such as a phrase that all "
                + "articles of one kind have; look at the signals with the largest contributions.";
    }

    /// <summary>Which windows the encoder has to read, by their scores under a model that reads other features of the same table. If it
    /// has learnt from these windows, its features are trained again fold by fold.</summary>
    private ReadingGate GateOf(
        TrainedModel fast,
        TrainingTable measured,
        double[] weights,
        int[] folds,
        double[] scores,
        Policy policy,
        CancellationToken cancellation)
    {
        var all = _analyzer.Features.Features;
        fast.Reads.Require(all, _analyzer.LanguageModel, _analyzer.Encoder);
        var places = all.Index().ToDictionary(feature => feature.Item.Name, feature => feature.Index);
        var table = measured.Select([.. fast.Reads.Features.Select(feature => places[feature.Name])]);
        var heads = new HeadTrainer(fast.Reads.Features.Count, _options.Seed);
        var logOdds = _options.FastHasLearnt
            ? HeldOutLogOdds(table, heads, weights, folds, _ => { }, cancellation)
            : [.. table.Rows.Select(row => TrainedScorer.LogOdds(fast.Translated, fast.Spun, row.Features))];
        var cut = ReadingCut.Of(table.Rows.Select((row, i) => (
            TrainedScorer.Score(fast.Calibration, logOdds[i], row.Words, row.EvidenceBits),
            // What needs no score to be flagged needs no encoder either.
            policy.Judge(scores[i], row.Causes) == Verdict.Flagged && !policy.IsCertain(row.Causes))));
        return new ReadingGate(cut, Hex.Of(fast.Hash));
    }

    /// <summary>The log-odds of every window, in nats, by heads that were trained on the other folds.</summary>
    private double[] HeldOutLogOdds(
        TrainingTable table, HeadTrainer heads, double[] weights, int[] folds, Action<string> say, CancellationToken cancellation)
    {
        var heldOut = new double[table.Rows.Count];
        for (var fold = 0; fold < _options.Folds; fold++)
        {
            say(string.Create(CultureInfo.InvariantCulture, $"training fold {fold + 1} of {_options.Folds}"));
            var outside = Enumerable.Range(0, table.Rows.Count).Where(row => folds[table.Rows[row].Document] != fold).ToList();
            var (translated, spun) = TrainHeads(table, heads, weights, outside, cancellation);
            foreach (var row in Enumerable.Range(0, table.Rows.Count).Where(row => folds[table.Rows[row].Document] == fold))
                heldOut[row] = TrainedScorer.LogOdds(translated?.Head, spun?.Head, table.Rows[row].Features);
        }
        return heldOut;
    }

    private static (TrainedHead? Translated, TrainedHead? Spun) TrainHeads(
        TrainingTable table, HeadTrainer heads, double[] weights, List<int> rows, CancellationToken cancellation)
    {
        TrainedHead? Head(TextKind kind)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!table.Documents.Any(document => document.Kind == kind))
                return null;
            var members = rows.Where(row => KindOf(table, row) is TextKind.Human || KindOf(table, row) == kind).ToList();
            return heads.Train(
                [
                    .. members.Select(row =>
                        new HeadExample
                        {
                            Features = table.Rows[row].Features,
                            Label = KindOf(table, row) == kind,
                            Weight = (float)weights[row]
                        })
                ]);
        }
        return (Head(TextKind.Translated), Head(TextKind.Spun));
    }

    /// <summary>Weights of the windows: a document counts once however many windows it has, and people's texts as much as
    /// machines'.</summary>
    private static double[] RowWeights(TrainingTable table)
    {
        var windows = new int[table.Documents.Count];
        foreach (var row in table.Rows)
            windows[row.Document]++;
        var weights = table.Rows.Select(row => table.Documents[row.Document].Weight / windows[row.Document]).ToArray();
        var totals = weights
            .Select((weight, row) => (Kind: KindOf(table, row), weight))
            .GroupBy(item => item.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Sum(item => item.weight));
        double Share(TextKind kind) => kind == TextKind.Human ? 0.5 : 0.5 / (totals.Count - 1);
        for (var row = 0; row < weights.Length; row++)
            weights[row] *= table.Rows.Count * Share(KindOf(table, row)) / totals[KindOf(table, row)];
        return weights;
    }

    /// <summary>The same head with what it gives human texts of each length: a contribution then says how a text differs from
    /// those.</summary>
    private static AdditiveHead? Centred(AdditiveHead? head, TrainingTable table)
    {
        if (head is null)
            return null;
        var humans = table.Rows.Where((_, row) => KindOf(table, row) == TextKind.Human).ToList();
        return new AdditiveHead(head.Intercept, head.Shapes, [.. LengthBin.All.Select(bin => new HumanMean(bin.Min, MeanOf(bin)))]);

        double[] MeanOf(LengthBin bin)
        {
            var rows = humans.Where(row => LengthBin.Of(row.Words) == bin).ToList();
            var (means, effects) = (new double[head.Shapes.Count], new double[head.Shapes.Count]);
            // Without a text of that length, any length will do.
            foreach (var row in rows.Count > 0 ? rows : humans)
            {
                head.LogOdds(row.Features, effects);
                for (var i = 0; i < means.Length; i++)
                    means[i] += effects[i];
            }
            return Array.ConvertAll(means, mean => mean / (rows.Count > 0 ? rows.Count : humans.Count));
        }
    }

    private static TrainingDomain DomainOf(TrainingTable table, IReadOnlyList<FeatureInfo> features)
    {
        var count = table.Rows[0].Features.Length;
        var (means, deviations) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            means[i] = table.Rows.Average(row => (double)row.Features[i]);
            deviations[i] = features[i].Accuses
                ? 0
                : Math.Max(1e-6, Math.Sqrt(table.Rows.Average(row => Math.Pow(row.Features[i] - means[i], 2))));
        }
        var domain = new TrainingDomain(means, deviations, 0);
        var distances = table.Rows.Select(row => domain.Distance(row.Features)).Order().ToList();
        return domain with { Limit = distances[(int)(InsideDomain * (distances.Count - 1))] };
    }

    /// <summary>The human texts, each at most once a length bin.</summary>
    private static List<HumanScore> OnePerLength(TrainingTable table, Func<int, double> score) =>
    [
        .. Enumerable.Range(0, table.Rows.Count)
            .Where(row => KindOf(table, row) == TextKind.Human && LengthBin.Of(table.Rows[row].Words) is not null)
            .DistinctBy(row => (table.Rows[row].Document, LengthBin.Of(table.Rows[row].Words)))
            .Select(row => new HumanScore(
                table.Documents[table.Rows[row].Document].Register,
                table.Rows[row].Words,
                score(row),
                Policy.Default.HasCauses(table.Rows[row].Causes))),
    ];

    private static TextKind KindOf(TrainingTable table, int row) => table.Documents[table.Rows[row].Document].Kind;

    private static IReadOnlyList<KindSummary> Summary(TrainingTable table, double[] scores) =>
    [
        .. Enum.GetValues<TextKind>().Select(kind => new KindSummary(
            kind,
            table.Documents.Count(document => document.Kind == kind),
            table.Rows.Count(row => table.Documents[row.Document].Kind == kind),
            table.Documents.Where(document => document.Kind == kind).Select(document => document.Cluster).Distinct().Count(),
            kind == TextKind.Human
                ? null
                : Auroc.Of(
                    scores
                        .Select((score, row) => (score, Kind: KindOf(table, row)))
                        .Where(item => item.Kind is TextKind.Human || item.Kind == kind)
                        .Select(item => new ScoredCase(item.score, item.Kind == kind))))),
    ];

    private static List<ScoredCase> HeldOut(TrainingTable table, double[] scores) =>
        [.. scores.Select((score, row) => new ScoredCase(score, KindOf(table, row) != TextKind.Human))];

    private static void Refuse(TrainingTable table)
    {
        var counts = Enum.GetValues<TextKind>()
            .ToDictionary(kind => kind, kind => table.Documents.Count(document => document.Kind == kind));
        var found = string.Join(
            ", ",
            counts.Select(kind =>
                string.Create(CultureInfo.InvariantCulture, $"{kind.Value:N0} {kind.Key.ToString().ToLowerInvariant()}")));
        if (counts[TextKind.Human] == 0 || counts[TextKind.Translated] + counts[TextKind.Spun] == 0)
            throw new TrainingException(
                $"Only one kind of text was found ({found}), but training needs two. Give human articles and translated or spun ones; "
                    + $"--human, --translated and --spun name their labels.");
        if (table.Documents.Count < MinArticles)
            throw new TrainingException(
                $"{table.Documents.Count} articles of 50 words or more ({found}) are too few to train on; give at least {MinArticles}.");
        foreach (var (kind, count) in counts)
        {
            if (count is > 0 and < MinOfAKind || count == 0 && kind == TextKind.Human)
                throw new TrainingException(
                    $"{count} {kind.ToString().ToLowerInvariant()} articles ({found}) are too few; give at least {MinOfAKind} of each "
                        + $"kind, or none of that kind.");
            var sources = table.Documents.Where(document => document.Kind == kind).DistinctBy(document => document.Cluster).Count();
            if (sources is > 0 and < MinSources)
                throw new TrainingException(
                    $"The {count} {kind.ToString().ToLowerInvariant()} articles have too few sources, by their groups and by shared "
                        + $"text, to hold some out in every fold: {sources}. Give articles of at least {MinSources} sources of each "
                        + $"kind, or another column for group.");
        }
    }
}
