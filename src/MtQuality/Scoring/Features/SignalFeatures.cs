using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>
/// The readings as features. A signal that counts evidence gives the logarithm of its weight per 100 words; any other its value. A
/// value that was
/// withheld is the mean of human text, which says nothing, and a value from few words is drawn towards it.
/// </summary>
internal sealed class SignalFeatures : IFeatureSource
{
    private const string Making = "signal features, 3";

    // What a text looks like on the page is no sign of who wrote it: corpora differ in it by accident.
    private static readonly string[] LeftOutFamilies = ["shape"];

    // At so many words a value is taken for half of what it is.
    private const double HalfTrustedAt = 50;

    // Beyond four standard deviations of the learning data there is little to learn, but a run of nonsense must not overflow: these
    // bound any feature.
    private const double Max = 1e6;

    private readonly (int Signal, bool CountsEvidence, double Human)[] _read;

    public SignalFeatures(BaseRates rates)
    {
        Version = $"{Making}, base rates {Signature.Hex(rates.Hash)}";
        var read = SignalCatalog.All.Select((card, index) => (Card: card, Index: index)).Where(signal => IsRead(signal.Card)).ToList();
        _read = [.. read.Select(signal => (signal.Index, signal.Card.CountsEvidence, rates.Find(signal.Card)?.Mean ?? 0))];
        Features = [.. read.Select(signal => new FeatureInfo(signal.Card.Id, signal.Card.Title, Accuses: signal.Card.CountsEvidence || signal.Card.Direction != Direction.TwoSided))];
    }

    public string Version { get; }

    public IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>Whether features are made of a signal: not of those that a scorer counts beside the model.</summary>
    public static bool IsRead(SignalInfo card) => !EvidenceScorer.IsHard(card) && !LeftOutFamilies.Contains(card.Family);

    public void Measure(in MeasuredDocument measured, Span<float> features)
    {
        var vector = measured.Vector;
        var trust = vector.Words / (vector.Words + HalfTrustedAt);
        for (var i = 0; i < _read.Length; i++)
        {
            var (signal, countsEvidence, human) = _read[i];
            var value = countsEvidence
                ? Math.Log(1 + 100 * vector.Weights[signal] / Math.Max(1, vector.Words))
                : human + trust * ((vector.Values[signal] ?? human) - human);
            features[i] = (float)Math.Clamp(value, -Max, Max);
        }
    }
}
