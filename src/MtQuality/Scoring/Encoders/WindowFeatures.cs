using MtQuality.Scoring.Features;
using MtQuality.Signals;
using MtQuality.Signals.Encoders;

namespace MtQuality.Scoring.Encoders;

/// <summary>What kind of text the passages of an article are, as features: log-odds over the windows that the encoder read.</summary>
internal sealed class WindowFeatures(SignalResources resources) : IFeatureSource
{
    private static readonly (string Name, string Title)[] Names =
    [
        ("encoder.not_human", "passages unlike a person's, on average"),
        ("encoder.not_human_worst", "passage least like a person's"),
        ("encoder.not_human_second", "passage second least like a person's"),
        ("encoder.spun", "passages like spun text, on average"),
        ("encoder.spun_worst", "passage most like spun text"),
        ("encoder.round_trip", "passages translated there and back, on average"),
        ("encoder.round_trip_worst", "passage most like text translated there and back"),
        ("encoder.translated", "passages like machine translation, on average"),
        ("encoder.translated_worst", "passage most like machine translation"),
    ];

    public IReadOnlyList<FeatureInfo> Features { get; } = EncoderFeature.Describe(Names, Passages.Card, resources);

    public void Measure(MeasuredText text, Span<float> features)
    {
        features.Fill(EncoderFeature.Neutral);
        if (text.Encoded is not { Windows.Count: > 0 } encoded)
            return;
        var (notHuman, spun, roundTrip, translated) = (new Summary(), new Summary(), new Summary(), new Summary());
        foreach (var window in encoded.Windows)
        {
            var weight = Passages.CountRead(encoded, window);
            notHuman.Add(window.NotHuman, weight);
            spun.Add(window.Spun - window.Human, weight);
            roundTrip.Add(window.RoundTrip - window.Human, weight);
            translated.Add(window.Translated - window.Human, weight);
        }
        (features[0], features[1], features[2]) = (notHuman.Mean, notHuman.Largest, notHuman.Second);
        (features[3], features[4]) = (spun.Mean, spun.Largest);
        (features[5], features[6]) = (roundTrip.Mean, roundTrip.Largest);
        (features[7], features[8]) = (translated.Mean, translated.Largest);
    }

    /// <summary>Log-odds of windows: their weighted mean and the two largest.</summary>
    private struct Summary()
    {
        private double _sum;
        private int _weight;
        private int _count;
        private float _second = float.NegativeInfinity;

        public float Largest { get; private set; } = float.NegativeInfinity;

        /// <summary>The second largest; the largest of one.</summary>
        public readonly float Second => _count > 1 ? _second : Largest;

        public readonly float Mean => _weight == 0 ? EncoderFeature.Neutral : (float)(_sum / _weight);

        public void Add(double logOdds, int weight)
        {
            var bounded = EncoderFeature.Bounded(logOdds);
            _sum += (double)bounded * weight;
            _weight += weight;
            _count++;
            (Largest, _second) = bounded > Largest ? (bounded, Largest) : (Largest, Math.Max(_second, bounded));
        }
    }
}
