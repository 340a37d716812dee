using System.IO.Hashing;
using System.Text;
using MtQuality.Parsing;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Patterns;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>One number that a trained model reads.</summary>
/// <param name="Name">Its name, <c>family.name</c>; that of its signal where it comes from one.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Accuses">Whether it counts what is wrong with a text, of which there can be any amount; otherwise it says what kind of
/// text it is, and a text far from all known ones is not judged.</param>
public readonly record struct FeatureInfo(string Name, string Title, bool Accuses)
{
    /// <summary>The part of <see cref="Name"/> before the dot.</summary>
    public string Family => Name[..Name.IndexOf('.', StringComparison.Ordinal)];
}

/// <summary>Some features that are measured together. Stateless between documents and safe to share between threads.</summary>
internal interface IFeatureSource
{
    /// <summary>All that its numbers depend on, beside the text.</summary>
    string Version { get; }

    /// <summary>What it measures, in order.</summary>
    IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>Writes a finite number for each of <see cref="Features"/>.</summary>
    void Measure(in MeasuredDocument measured, Span<float> features);
}

/// <summary>
/// Everything that a trained model may read of an article, in order and by name. Training and scoring both ask this one, so that they
/// cannot disagree.
/// To add features, add their source here.
/// </summary>
public sealed class FeatureSet
{
    private readonly IFeatureSource[] _sources;
    private readonly EvidenceScorer _evidence;

    internal FeatureSet(TextResources resources)
    {
        var baseRates = BaseRates.Load(resources.Files);
        _evidence = new EvidenceScorer(baseRates);
        _sources = [new SignalFeatures(baseRates), new PatternScores(resources)];
        Features = [.. _sources.SelectMany(source => source.Features)];
        Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', Features.Select(feature => feature.Name).Concat(_sources.Select(source => source.Version)))));
    }

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>XxHash3 of the names in order and of how they are made; a model trained on others is refused.</summary>
    public ulong Hash { get; }

    /// <summary>Measures a document.</summary>
    internal FeatureRow Measure(in MeasuredDocument measured)
    {
        var values = new float[Features.Count];
        var start = 0;
        foreach (var source in _sources)
        {
            source.Measure(measured, values.AsSpan(start, source.Features.Count));
            start += source.Features.Count;
        }
        return new FeatureRow(measured.Vector.Words, values, _evidence.HardContributions(measured.Vector).Sum(contribution => contribution.Bits));
    }

    /// <summary>The title of a feature or signal.</summary>
    internal static string TitleOf(string name) =>
        SignalCatalog.All.FirstOrDefault(card => card.Id == name)?.Title ?? PatternScores.Titles.FirstOrDefault(feature => feature.Name == name).Title ?? name;
}
