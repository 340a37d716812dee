using MtQuality.Data;
using MtQuality.Scoring.Encoders;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>
/// Where an article becomes numbers: the one vector that training, calibration, thresholds and scoring read.
/// To add features, add their source here.
/// </summary>
internal sealed class FeatureSet
{
    // Those that read the encoder come last.
    private readonly IFeatureSource[] _sources;
    private readonly int _withoutEncoder;
    private readonly EvidenceWeights _evidence;

    internal FeatureSet(IReadOnlyList<SignalInfo> cards, SignalResources resources, DataFiles files, bool withEncoder)
    {
        BaseRates = files == DataFiles.Embedded ? BaseRates.Shipped : BaseRates.Load(files);
        _evidence = new EvidenceWeights(BaseRates);
        var groups = cards.ToLookup(card => card.ReadsEncoder);
        _sources = [new SignalFeatures([.. groups[false]], BaseRates, resources), new PatternScores(resources)];
        _withoutEncoder = _sources.Length;
        if (withEncoder)
        {
            var signals = new SignalFeatures([.. groups[true]], BaseRates, resources);
            _sources = [.. _sources, new WordFeatures(resources), new WindowFeatures(resources), signals];
        }
        Features = [.. _sources.SelectMany(source => source.Features)];
    }

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>What evidence is held against.</summary>
    internal BaseRates BaseRates { get; }

    /// <summary>The vector of an article.</summary>
    /// <param name="text">The article, measured.</param>
    /// <param name="withTeasers">Whether evidence in teasers counts.</param>
    internal FeatureVector Measure(MeasuredText text, bool withTeasers) =>
        Vector(text, new float[Features.Count], firstSource: 0, withTeasers);

    /// <summary>The vector of an article that the encoder has read since, without measuring the rest of it again.</summary>
    /// <param name="vector">Its vector before.</param>
    /// <param name="text">The article, measured and read.</param>
    /// <param name="withTeasers">Whether evidence in teasers counts.</param>
    internal FeatureVector AfterReading(FeatureVector vector, MeasuredText text, bool withTeasers) =>
        Vector(text, [.. vector.Values], _withoutEncoder, withTeasers);

    private FeatureVector Vector(MeasuredText text, float[] values, int firstSource, bool withTeasers)
    {
        var start = _sources.Take(firstSource).Sum(source => source.Features.Count);
        foreach (var source in _sources.AsSpan(firstSource))
        {
            source.Measure(text, values.AsSpan(start, source.Features.Count));
            start += source.Features.Count;
        }
        var words = withTeasers ? text.Document.ProseWords : text.Document.JudgedWords;
        return new FeatureVector(words, values, _evidence.Of(text.Readings, words, withTeasers));
    }
}
