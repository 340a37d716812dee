using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring.Patterns;

/// <summary>
/// What the patterns of a text say, as features: of each head the mean of all words and that of the worst window. A text of few words is
/// drawn towards zero, which says nothing.
/// </summary>
internal sealed class PatternScores : IFeatureSource
{
    // At so many words the mean is taken for half of what it is.
    private const double HalfTrustedAt = 50;

    private static readonly (string Name, string Title)[] Names =
    [
        ("pattern.translated", "patterns of translation"),
        ("pattern.translated_worst", "patterns of translation, worst 100 words"),
        ("pattern.spun", "patterns of spinning"),
        ("pattern.spun_worst", "patterns of spinning, worst 100 words"),
    ];

    private static readonly string[] Reads = ["thesaurus", "weights/unspin", SignalInfo.WordClasses];

    private readonly PatternReader _reader;
    private readonly PatternModel _model;

    public PatternScores(SignalResources resources, DataFiles files)
    {
        _model = PatternModel.Load(files);
        _reader = new PatternReader(resources);
        var read = string.Join(' ', TextResources.Basis.Concat(Reads).Select(part => Hex.Of(resources.HashOf(part))));
        var version = Hex.HashOf($"patterns {Hex.Of(_model.Hash)} tokenizer {Tokenizer.Version} {read}");
        Features = [.. Names.Select(name => new FeatureInfo(name.Name, name.Title, Accuses: true, version, ReadsLanguageModel: true))];
    }

    public IReadOnlyList<FeatureInfo> Features { get; }

    public void Measure(MeasuredText text, Span<float> features)
    {
        var words = _reader.Read(text);
        var trust = words.Length / (words.Length + HalfTrustedAt);
        for (var head = 0; head < PatternModel.HeadCount; head++)
        {
            var score = _model[(PatternHead)head].Score(words);
            features[2 * head] = (float)(trust * score.Mean);
            features[2 * head + 1] = (float)(trust * score.Worst);
        }
    }
}
