using System.Globalization;
using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>
/// The features that are values of signals of <see cref="SignalRole.Feature"/>. For a signal that counts places, the feature is the
/// logarithm of one plus their rate per 100 words; for any other signal, it is the value. A withheld value is replaced by the mean of human
/// text, which is neutral, and a value from few words is moved towards that mean.
/// </summary>
internal sealed class SignalFeatures : IFeatureSource
{
    private const int Version = 4;

    // With this many words, a value is moved halfway to the mean of human text.
    private const double HalfTrustedWords = 50;

    // Limits every feature, so that a garbled text cannot cause an overflow.
    private const double MaxValue = 1e6;

    private readonly (SignalInfo Card, double HumanMean)[] _signals;

    public SignalFeatures(IReadOnlyList<SignalInfo> cards, BaseRates rates, SignalResources resources)
    {
        _signals = [.. cards.Where(card => card.Role == SignalRole.Feature).Select(card => (card, rates.Find(card)?.Mean ?? 0))];
        Features = [.. _signals.Select(signal => new FeatureInfo(
            signal.Card.Id,
            signal.Card.Title,
            signal.Card,
            Accuses: signal.Card.CountsPlaces || signal.Card.Direction != SignalDirection.TwoSided,
            VersionOf(signal.Card, signal.HumanMean, resources),
            signal.Card.Reads.Contains(SignalInfo.LanguageModel))
        {
            ReadsEncoder = signal.Card.ReadsEncoder,
        })];
    }

    public IReadOnlyList<FeatureInfo> Features { get; }

    public void Measure(MeasuredText text, Span<float> features)
    {
        var words = text.Document.JudgedWords;
        var trust = words / (words + HalfTrustedWords);
        for (var i = 0; i < _signals.Length; i++)
        {
            var (card, humanMean) = _signals[i];
            var found = text.Readings[card.Id].Value;
            var value = card.CountsPlaces ? Math.Log(1 + (found ?? 0) / 10) : humanMean + trust * ((found ?? humanMean) - humanMean);
            features[i] = (float)Math.Clamp(value, -MaxValue, MaxValue);
        }
    }

    private static string VersionOf(SignalInfo card, double humanMean, SignalResources resources)
    {
        var parts = TextResources.Basis.Concat(card.Reads).Where(
            part => part is not (SignalInfo.LanguageModel or SignalInfo.Encoder));
        var hashes = string.Join(' ', parts.Select(part => $"{part} {Hex.Of(resources.HashOf(part))}"));
        return Hex.HashOf(string.Create(
            CultureInfo.InvariantCulture,
            $"features {Version} tokenizer {Tokenizer.Version} signal {card.Version} human {humanMean:R} {hashes}"));
    }
}
