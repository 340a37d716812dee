using MtQuality.Scoring.EvidenceScoring;

namespace MtQuality.Scoring.Classifier;

/// <summary>
/// Scores with a trained model. Each head says how much likelier one kind is than a person's text; the odds of the kinds add up to
/// those of the
/// score, which a straight line calibrates; then the evidence that no model learns is added (<see cref="EvidenceScorer.IsHard"/>).
/// Every step is taken apart feature by feature, so that the contributions and the base add up to the score exactly.
/// </summary>
/// <remarks>
/// Separate regressions against one baseline class: C. Begg and R. Gray, <i>Biometrika</i> 71, 1984. The logarithm of a sum of odds is
/// the mean of their
/// logarithms, weighted by their shares, plus the entropy of the shares.
/// </remarks>
internal sealed class TrainedScorer(TrainedModel model, FeatureSet features) : IScorer
{
    private readonly EvidenceScorer _evidence = new(BaseRates.Shipped);

    private static readonly double BitsPerNat = 1 / Math.Log(2);

    public string Name => model.ScorerName;

    public Assessment Assess(ArticleReadings article) => Assess(article.Flatten(), _evidence.HardContributions(article.Vector));

    /// <summary>Scores the features of one article, and the evidence that counts beside them.</summary>
    public Assessment Assess(FeatureRow measured, IReadOnlyList<Contribution> evidence)
    {
        ReadOnlySpan<float> row = measured.Values;
        Span<double> translated = stackalloc double[row.Length];
        Span<double> spun = stackalloc double[row.Length];
        var (logOdds, share) = Combine(LogOdds(model.Translated, row, translated), LogOdds(model.Spun, row, spun));
        var score = Score(model.Calibration, logOdds, measured.Words, evidence.Sum(contribution => contribution.Bits));

        var contributions = new List<Contribution>(evidence);
        var scale = model.Calibration.SlopeAt(measured.Words) * BitsPerNat;
        var rest = BitsPerNat * model.Calibration.Apply(logOdds, measured.Words);
        for (var i = 0; i < row.Length; i++)
        {
            var bits = scale * (share * translated[i] + (1 - share) * spun[i]);
            rest -= bits;
            if (bits != 0)
                contributions.Add(new Contribution(features.Features[i].Name, bits));
        }
        contributions.Sort((a, b) => b.Bits.CompareTo(a.Bits));
        return new Assessment(score, model.Translated is null ? null : score * share, model.Spun is null ? null : score * (1 - share), rest, contributions) { IsOutOfDomain = model.Domain.Distance(row) > model.Domain.Limit };
    }

    /// <summary>The score of log-odds, in nats, before calibration, of so many words, and of bits of evidence beside them.</summary>
    public static double Score(Calibration calibration, double logOdds, int words, double evidenceBits) => Probability(calibration.Apply(logOdds, words) + evidenceBits / BitsPerNat);

    /// <summary>The log-odds of two heads together, before calibration, in nats.</summary>
    public static double LogOdds(AdditiveHead? translated, AdditiveHead? spun, ReadOnlySpan<float> row)
    {
        Span<double> effects = stackalloc double[row.Length];
        return Combine(LogOdds(translated, row, effects), LogOdds(spun, row, effects)).LogOdds;
    }

    // A kind that the model never saw has no odds.
    private static double LogOdds(AdditiveHead? head, ReadOnlySpan<float> row, Span<double> effects) => head?.LogOdds(row, effects) ?? double.NegativeInfinity;

    /// <summary>The log-odds of either kind, and the share of the odds that is the first's.</summary>
    private static (double LogOdds, double Share) Combine(double first, double second)
    {
        var larger = Math.Max(first, second);
        var sum = larger + Math.Log(Math.Exp(first - larger) + Math.Exp(second - larger));
        return (sum, Math.Exp(first - sum));
    }

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
