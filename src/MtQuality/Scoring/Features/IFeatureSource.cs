using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>Some features that are measured together. Stateless between articles and safe to share between threads.</summary>
internal interface IFeatureSource
{
    /// <summary>What it measures, in order.</summary>
    IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>Writes a finite number for each of <see cref="Features"/>.</summary>
    /// <param name="text">The article, measured; not held beyond the call.</param>
    /// <param name="features">Where the numbers go.</param>
    void Measure(MeasuredText text, Span<float> features);
}
