using MtQuality.Numerics;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.Classifier;

/// <summary>
/// Scores with a trained model. Each head says how much likelier one kind is than a person's text; the odds of the kinds add up to those of
/// the score, which a straight line calibrates; then half of the evidence is added, which no model learns. Every step is taken apart feature by
/// feature, so that the contributions and the base add up to the score exactly.
/// </summary>
/// <remarks>
/// Separate regressions against one baseline class: C. Begg and R. Gray, <i>Biometrika</i> 71, 1984. The logarithm of a sum of odds is the
/// mean of their logarithms, weighted by their shares, plus the entropy of the shares.
/// </remarks>
internal sealed class TrainedScorer : IScorer
{
    // Beside a model a place counts half: no single one may decide there either, and the text around it is judged already.
    private const double EvidenceShare = 0.5;

    private readonly TrainedModel _model;
    private readonly (int Index, FeatureInfo Info)[] _reads;

    /// <summary>A scorer for vectors of <paramref name="features"/>, of which the model reads some.</summary>
    public TrainedScorer(TrainedModel model, IReadOnlyList<FeatureInfo> features)
    {
        _model = model;
        var byName = features.Select((info, index) => (index, info)).ToDictionary(feature => feature.info.Name, StringComparer.Ordinal);
        _reads = [.. model.Reads.Features.Select(feature => byName[feature.Name])];
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

        List<Contribution> contributions = [.. features.Evidence.Select(evidence => new Contribution(evidence.Signal, evidence.Title, EvidenceShare * evidence.Bits))];
        var scale = _model.Calibration.SlopeAt(features.Words) * Logistic.BitsPerNat;
        var rest = Logistic.BitsPerNat * _model.Calibration.Apply(logOdds, features.Words);
        for (var i = 0; i < row.Length; i++)
        {
            var bits = scale * (share * translated[i] + (1 - share) * spun[i]);
            rest -= bits;
            if (bits != 0)
                contributions.Add(new Contribution(_reads[i].Info.Name, _reads[i].Info.Title, bits));
        }
        contributions.Sort((a, b) => b.Bits.CompareTo(a.Bits));
        return new Assessment(
            score, _model.Translated is null ? null : score * share, _model.Spun is null ? null : score * (1 - share), rest, contributions)
        {
            IsOutOfDomain = _model.Domain.Distance(row) > _model.Domain.Limit,
        };
    }

    /// <summary>The score, 0–1, of log-odds in nats before calibration, of so many words, and of bits of evidence beside them.</summary>
    public static double Score(Calibration calibration, double logOdds, int words, double evidenceBits) =>
        Logistic.Probability(calibration.Apply(logOdds, words) + EvidenceShare * evidenceBits / Logistic.BitsPerNat);

    /// <summary>The log-odds of two heads together, before calibration, in nats.</summary>
    public static double LogOdds(AdditiveHead? translated, AdditiveHead? spun, ReadOnlySpan<float> row)
    {
        Span<double> effects = stackalloc double[row.Length];
        return Combine(LogOdds(translated, row, effects), LogOdds(spun, row, effects)).LogOdds;
    }

    // A kind that the model never saw has no odds.
    private static double LogOdds(AdditiveHead? head, ReadOnlySpan<float> row, Span<double> effects) =>
        head?.LogOdds(row, effects) ?? double.NegativeInfinity;

    /// <summary>The log-odds of either kind, and the share of the odds that is the first's.</summary>
    private static (double LogOdds, double Share) Combine(double first, double second)
    {
        var larger = Math.Max(first, second);
        var sum = larger + Math.Log(Math.Exp(first - larger) + Math.Exp(second - larger));
        return (sum, Math.Exp(first - sum));
    }
}
