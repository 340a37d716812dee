using System.Globalization;
using MtQuality.Documents;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Learning;

/// <summary>
/// Adapts a trained model to what people have judged. The texts that the model was trained on are not at hand, but it tells what they
/// taught: the judgements move its log-odds by a straight line in each of its features, and a penalty keeps the line near 0. Few
/// judgements so change little, and many can change all. The penalty is the one under which judgements that were left out are foretold
/// best.
/// </summary>
/// <remarks>
/// A normal prior around the former model: C. Chelba and A. Acero, <i>Adaptation of maximum entropy capitalizer: little data can help a
/// lot</i>, EMNLP 2004. Which articles are judged may depend on their scores: the odds of being garbled, given the features, stay the same.
/// </remarks>
internal sealed class ModelAdapter
{
    /// <summary>Minimum number of judged articles of each kind, garbled and fine, to learn from.</summary>
    public const int MinOfAKind = 20;

    private const int Folds = 5;
    private const int Seed = 1;

    // How surely a place of the line is 0, in units of one judgement; a middle one wins unless another is clearly better.
    private static readonly double[] Penalties = [10, 30, 100, 300, 1000];

    // The level of all scores is moved more easily than what a single feature says.
    private const double LevelScale = 5;

    private readonly QualityAnalyzer _measuring;
    private readonly int[] _reads;

    /// <summary>An adapter of the model by which an analyzer scores.</summary>
    /// <exception cref="InvalidOperationException">The analyzer scores by evidence alone.</exception>
    public ModelAdapter(QualityAnalyzer analyzer)
    {
        Model = analyzer.Classifier ?? throw new InvalidOperationException("Without a model there is none to adapt.");
        // With one model, the encoder reads every article, as the model needs it.
        _measuring = analyzer.With(Model);
        var numbers = analyzer.Features.Features.Index().ToDictionary(feature => feature.Item.Name, feature => feature.Index);
        _reads = [.. Model.Reads.Features.Select(feature => numbers[feature.Name])];
    }

    /// <summary>The model that is adapted.</summary>
    public TrainedModel Model { get; }

    /// <summary>Measures a judged article; null if it is too short for a verdict.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isGarbled">Whether people call it garbled.</param>
    /// <param name="cluster">Number of its cluster of near-duplicates.</param>
    public JudgedText? Measure(Article article, bool isGarbled, int cluster)
    {
        var vector = _measuring.MeasureFeatures(article);
        return vector.Words < _measuring.Policy.MinimumWords
            ? null
            : new JudgedText(
                Array.ConvertAll(_reads, feature => vector.Values[feature]), vector.Words, vector.TotalEvidence, isGarbled, cluster);
    }

    /// <summary>The log-odds that a model of the same features gives a text, in nats.</summary>
    public static double LogOdds(TrainedModel model, JudgedText text) => TrainedScorer.ScoreLogOdds(
        model.Calibration, TrainedScorer.LogOdds(model.Translated, model.Spun, text.Features), text.Words, text.EvidenceBits);

    /// <summary>The model, moved towards what people say of these texts. Its thresholds stay as they are. The same texts in the same
    /// order give the same model.</summary>
    /// <exception cref="TrainingException">There are too few texts of a kind; the message says how many are needed.</exception>
    public TrainedModel Adapt(IReadOnlyList<JudgedText> texts, CancellationToken cancellation)
    {
        Refuse(texts);
        var cases = texts.Select(Case).ToList();
        var line = LogisticRegression.Fit(cases, new double[_reads.Length + 1], BestPenalty(texts, cases, cancellation));
        return Moved(line, [.. texts.Where(text => !text.IsGarbled)]);
    }

    private static void Refuse(IReadOnlyList<JudgedText> texts)
    {
        var garbled = texts.Count(text => text.IsGarbled);
        if (garbled >= MinOfAKind && texts.Count - garbled >= MinOfAKind)
            return;
        throw new TrainingException(string.Create(
            CultureInfo.InvariantCulture,
            $"There are {garbled} garbled and {texts.Count - garbled} fine articles to learn from; {MinOfAKind} of each are needed."));
    }

    /// <summary>The penalty under which judgements of clusters that were left out are the least surprising.</summary>
    private double BestPenalty(IReadOnlyList<JudgedText> texts, List<LogisticCase> cases, CancellationToken cancellation)
    {
        var folds = MtQuality.Learning.Folds.Assign(
            [.. texts.Select(text => text.Cluster)], [.. texts.Select(text => text.IsGarbled ? "garbled" : "fine")], Folds, Seed);
        return Penalties.MinBy(penalty => Enumerable.Range(0, Folds).Sum(fold =>
        {
            cancellation.ThrowIfCancellationRequested();
            var learnt = cases.Where((_, i) => folds[i] != fold).ToList();
            var line = LogisticRegression.Fit(learnt, new double[_reads.Length + 1], penalty);
            return cases.Where((_, i) => folds[i] == fold).Sum(item => LogisticRegression.Surprise(item, line));
        }));
    }

    // The calibration follows the heads, so that the line is stretched by its slope.
    private LogisticCase Case(JudgedText text)
    {
        var slope = Model.Calibration.SlopeAt(text.Words);
        double[] values =
        [
            slope * LevelScale,
            .. text.Features.Select((value, i) => Deviation(i) is 0 ? 0 : slope * (value - Model.Domain.Means[i]) / Deviation(i)),
        ];
        return new LogisticCase(null, values, text.IsGarbled, Weight: 1) { Offset = LogOdds(Model, text) };
    }

    // 0 for features that accuse by themselves: they are rare, and their weight stays.
    private double Deviation(int feature) => Model.Domain.Deviations[feature];

    /// <summary>The model with the line added to both heads: their odds, and so the score, move by it, and the likelier kind stays the
    /// likelier.</summary>
    private TrainedModel Moved(double[] line, List<JudgedText> fine)
    {
        var slopes = Enumerable.Range(0, _reads.Length).Select(i => Deviation(i) is 0 ? 0 : line[i + 1] / Deviation(i)).ToArray();
        var level = LevelScale * line[0] - slopes.Select((slope, i) => slope * Model.Domain.Means[i]).Sum();
        var usual = slopes.Select((slope, i) => slope * fine.Average(text => (double)text.Features[i])).ToArray();
        AdditiveHead? Head(AdditiveHead? head) => head is null ? null : new AdditiveHead(
            head.Intercept + level,
            [.. head.Shapes.Select((shape, i) => shape with { Slope = shape.Slope + slopes[i] })],
            [.. head.Means.Select(mean => mean with { Effects = [.. mean.Effects.Zip(usual, (effect, added) => effect + added)] })]);
        // What people's texts got from the former model says nothing of this one, nor does what could be left unread.
        var moved = new TrainedModel(
            Model.Reads,
            Head(Model.Translated),
            Head(Model.Spun),
            Model.Calibration,
            Model.Domain,
            Model.Policy with { Name = "adapted" },
            humans: []);
        return TrainedModelFile.Parse(TrainedModelFile.ToBytes(moved), "The adapted model");
    }
}
