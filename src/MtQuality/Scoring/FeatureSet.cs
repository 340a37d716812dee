using MtQuality.Data;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Patterns;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>
/// Where an article becomes numbers: the one vector that training, calibration, thresholds and scoring read.
/// To add features, add their source here.
/// </summary>
public sealed class FeatureSet
{
    private readonly IFeatureSource[] _sources;
    private readonly EvidenceWeights _evidence;

    internal FeatureSet(IReadOnlyList<SignalInfo> cards, SignalResources resources, DataFiles files)
    {
        BaseRates = files == DataFiles.Embedded ? BaseRates.Shipped : BaseRates.Load(files);
        _evidence = new EvidenceWeights(BaseRates);
        _sources = [new SignalFeatures(cards, BaseRates, resources), new PatternScores(resources, files)];
        Features = [.. _sources.SelectMany(source => source.Features)];
    }

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>What evidence is held against.</summary>
    internal BaseRates BaseRates { get; }

    /// <summary>The vector of an article.</summary>
    /// <param name="text">The article, measured.</param>
    /// <param name="withTeasers">Whether evidence in teasers counts.</param>
    internal FeatureVector Measure(MeasuredText text, bool withTeasers)
    {
        var values = new float[Features.Count];
        var start = 0;
        foreach (var source in _sources)
        {
            source.Measure(text, values.AsSpan(start, source.Features.Count));
            start += source.Features.Count;
        }
        var words = withTeasers ? text.Document.ProseWords : text.Document.JudgedWords;
        return new FeatureVector(words, values, _evidence.Of(text.Readings, words, withTeasers));
    }
}
