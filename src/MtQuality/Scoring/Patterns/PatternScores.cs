using MtQuality.Parsing;

namespace MtQuality.Scoring.Patterns;

/// <summary>What the patterns of a text say, as features: of each head the mean of all words and that of the worst window. A text of
/// few words is drawn towards nothing.</summary>
internal sealed class PatternScores(TextResources resources) : IFeatureSource
{
    // At so many words the mean is taken for half of what it is.
    private const double HalfTrustedAt = 50;

    private readonly PatternReader _reader = new(resources);
    private readonly PatternModel _model = PatternModel.Load(resources.Files);

    public string Version => $"patterns {Signature.Hex(_model.Hash)}";

    /// <summary>The features, for those who have no reader.</summary>
    public static IReadOnlyList<FeatureInfo> Titles { get; } =
    [
        new("pattern.translated", "patterns of translation", Accuses: true),
        new("pattern.translated_worst", "patterns of translation, worst 100 words", Accuses: true),
        new("pattern.spun", "patterns of spinning", Accuses: true),
        new("pattern.spun_worst", "patterns of spinning, worst 100 words", Accuses: true),
    ];

    public IReadOnlyList<FeatureInfo> Features => Titles;

    public void Measure(in MeasuredDocument measured, Span<float> features)
    {
        var words = _reader.Read(measured.Document);
        var trust = words.Length / (words.Length + HalfTrustedAt);
        for (var head = 0; head < PatternModel.HeadCount; head++)
        {
            var score = _model[(PatternHead)head].Score(words);
            features[2 * head] = (float)(trust * score.Mean);
            features[2 * head + 1] = (float)(trust * score.Worst);
        }
    }
}
