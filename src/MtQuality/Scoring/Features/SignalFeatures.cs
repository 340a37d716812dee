using System.Globalization;
using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>
/// The readings of the signals of <see cref="SignalRole.Feature"/>. A signal that counts places gives the logarithm of their weight per
/// 100 words; any other its value. A value that was withheld is the mean of human text, which says nothing, and a value from few words is
/// drawn towards it.
/// </summary>
internal sealed class SignalFeatures : IFeatureSource
{
    private const int Version = 4;

    // At so many words a value is taken for half of what it is.
    private const double HalfTrustedAt = 50;

    // A run of nonsense must not overflow: this bounds any feature.
    private const double Max = 1e6;

    private readonly (SignalInfo Card, double Human)[] _read;

    public SignalFeatures(IReadOnlyList<SignalInfo> cards, BaseRates rates, SignalResources resources)
    {
        _read = [.. cards.Where(card => card.Role == SignalRole.Feature).Select(card => (card, rates.Find(card)?.Mean ?? 0))];
        Features = [.. _read.Select(signal => new FeatureInfo(
            signal.Card.Id,
            signal.Card.Title,
            Accuses: signal.Card.CountsPlaces || signal.Card.Direction != Direction.TwoSided,
            VersionOf(signal.Card, signal.Human, resources),
            signal.Card.Reads.Contains(SignalInfo.LanguageModel)))];
    }

    public IReadOnlyList<FeatureInfo> Features { get; }

    public void Measure(MeasuredText text, Span<float> features)
    {
        var words = text.Document.JudgedWords;
        var trust = words / (words + HalfTrustedAt);
        for (var i = 0; i < _read.Length; i++)
        {
            var (card, human) = _read[i];
            var found = text.Readings[card.Id].Value;
            var value = card.CountsPlaces ? Math.Log(1 + (found ?? 0) / 10) : human + trust * ((found ?? human) - human);
            features[i] = (float)Math.Clamp(value, -Max, Max);
        }
    }

    private static string VersionOf(SignalInfo card, double human, SignalResources resources)
    {
        var parts = TextResources.Basis.Concat(card.Reads).Where(part => part != SignalInfo.LanguageModel);
        var hashes = string.Join(' ', parts.Select(part => $"{part} {Hex.Of(resources.HashOf(part))}"));
        return Hex.HashOf(string.Create(
            CultureInfo.InvariantCulture, $"features {Version} tokenizer {Tokenizer.Version} signal {card.Version} human {human:R} {hashes}"));
    }
}
