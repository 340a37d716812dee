using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>Measures a group of features. Keeps no state between articles; safe to share between threads.</summary>
internal interface IFeatureSource
{
    /// <summary>The features that it measures, in order.</summary>
    IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>Writes a finite number for each of <see cref="Features"/>.</summary>
    /// <param name="text">The measured article; not used after the call.</param>
    /// <param name="features">Where the numbers are written; as long as <see cref="Features"/>.</param>
    void Measure(MeasuredText text, Span<float> features);
}
