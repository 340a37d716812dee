using MtQuality.Numerics;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring.Classifier;

/// <summary>
/// Scores with a trained model. Each head gives the log-odds of one kind (translated, spun) against human text. The odds of the two kinds
/// are added, and a straight line calibrates the log-odds of the sum. Then three quarters of the bits of evidence are added, which the
/// model does not learn from. Every step is split by feature, so that the contributions and the base add up to the score exactly.
/// </summary>
/// <remarks>
/// Separate regressions against one baseline class: C. Begg and R. Gray, <i>Biometrika</i> 71, 1984. The split by feature uses that the
/// logarithm of a sum of odds is the mean of their logarithms, weighted by their shares, plus the entropy of the shares.
/// </remarks>
internal sealed class TrainedScorer : IScorer
{
    // Beside a model, a place counts less: the model judges the text around it already.
    private const double EvidenceShare = 0.75;

    private readonly TrainedModel _model;
    private readonly (int Index, FeatureInfo Info)[] _reads;

    // The signals that show what features measure, and for each feature the place of its signal among them.
    private readonly SignalInfo[] _cards;
    private readonly int[] _signals;

    /// <summary>Creates a scorer.</summary>
    /// <param name="model">The model.</param>
    /// <param name="features">The features of the vectors to score, in order; they include all features of the model.</param>
    public TrainedScorer(TrainedModel model, IReadOnlyList<FeatureInfo> features)
    {
        _model = model;
        var byName = features.Select((info, index) => (index, info)).ToDictionary(feature => feature.info.Name, StringComparer.Ordinal);
        _reads = [.. model.Reads.Features.Select(feature => byName[feature.Name])];
        _cards = [.. _reads.Select(read => read.Info.Signal).Distinct()];
        _signals = [.. _reads.Select(read => Array.IndexOf(_cards, read.Info.Signal))];
    }

    public string Name => _model.ScorerName;

    public Assessment Assess(FeatureVector features)
    {
        Span<float> row = stackalloc float[_reads.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = features.Values[_reads[i].Index];
        Span<double> translated = stackalloc double[row.Length];
        Span<double> spun = stackalloc double[row.Length];
        var (logOdds, share) = Combine(LogOdds(_model.Translated, row, translated), LogOdds(_model.Spun, row, spun));
        var score = Score(_model.Calibration, logOdds, features.Words, features.TotalEvidence);

        List<Contribution> contributions =
        [
            .. features.Evidence.Select(evidence => new Contribution(evidence.Signal, evidence.Title, EvidenceShare * evidence.Bits)),
        ];
        Span<double> bySignal = stackalloc double[_cards.Length];
        bySignal.Clear();
        var scale = _model.Calibration.SlopeAt(features.Words) * Logistic.BitsPerNat;
        var rest = Logistic.BitsPerNat * _model.Calibration.Apply(logOdds, features.Words);
        for (var i = 0; i < row.Length; i++)
        {
            var (a, b) = (translated[i] - MeanOf(_model.Translated, i), spun[i] - MeanOf(_model.Spun, i));
            var bits = scale * (share * a + (1 - share) * b);
            rest -= bits;
            bySignal[_signals[i]] += bits;
        }

        double MeanOf(AdditiveHead? head, int feature) => head?.MeanOf(feature, features.Words) ?? 0;

        for (var i = 0; i < bySignal.Length; i++)
        {
            if (bySignal[i] != 0)
                contributions.Add(new Contribution(_cards[i].Id, _cards[i].Title, bySignal[i]));
        }
        contributions.Sort((a, b) => b.Bits.CompareTo(a.Bits));
        return new Assessment(
            score,
            _model.Translated is null ? null : score * share,
            _model.Spun is null ? null : score * (1 - share),
            rest,
            contributions)
        {
            IsOutOfDomain = _model.Domain.Distance(row) > _model.Domain.Limit,
        };
    }

    /// <summary>The score, 0–1.</summary>
    /// <inheritdoc cref="ScoreLogOdds"/>
    public static double Score(Calibration calibration, double logOdds, int words, double evidenceBits) =>
        Logistic.Probability(ScoreLogOdds(calibration, logOdds, words, evidenceBits));

    /// <summary>The log-odds of the score, in nats.</summary>
    /// <param name="calibration">The calibration of the model.</param>
    /// <param name="logOdds">The log-odds of both heads before calibration, in nats.</param>
    /// <param name="words">Number of words of the text.</param>
    /// <param name="evidenceBits">Bits of evidence, 0 or more.</param>
    public static double ScoreLogOdds(Calibration calibration, double logOdds, int words, double evidenceBits) =>
        calibration.Apply(logOdds, words) + EvidenceShare * evidenceBits / Logistic.BitsPerNat;

    /// <summary>The log-odds of both heads together, before calibration, in nats.</summary>
    public static double LogOdds(AdditiveHead? translated, AdditiveHead? spun, ReadOnlySpan<float> row)
    {
        Span<double> effects = stackalloc double[row.Length];
        return Combine(LogOdds(translated, row, effects), LogOdds(spun, row, effects)).LogOdds;
    }

    // The odds of a kind that the model was not trained on are 0.
    private static double LogOdds(AdditiveHead? head, ReadOnlySpan<float> row, Span<double> effects) =>
        head?.LogOdds(row, effects) ?? double.NegativeInfinity;

    /// <summary>The log-odds of both kinds together, and the share of the first kind in their odds.</summary>
    private static (double LogOdds, double Share) Combine(double first, double second)
    {
        var larger = Math.Max(first, second);
        var sum = larger + Math.Log(Math.Exp(first - larger) + Math.Exp(second - larger));
        return (sum, Math.Exp(first - sum));
    }
}
