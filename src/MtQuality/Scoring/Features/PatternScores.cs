using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Signals.Fluency;

namespace MtQuality.Scoring.Features;

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

    public PatternScores(SignalResources resources)
    {
        var parts = TextResources.Basis.Concat(WordPatterns.Card.Reads).Where(part => part != SignalInfo.LanguageModel);
        var version = Hex.HashOf($"patterns tokenizer {Tokenizer.Version} {resources.HashesOf(parts)}");
        Features =
        [
            .. Names.Select(name => new FeatureInfo(
                name.Name, name.Title, WordPatterns.Card, Accuses: true, version, ReadsLanguageModel: true)),
        ];
    }

    public IReadOnlyList<FeatureInfo> Features { get; }

    public void Measure(MeasuredText text, Span<float> features)
    {
        if (text.Patterns is not { } patterns)
        {
            features.Clear();
            return;
        }
        var trust = patterns.Words.Length / (patterns.Words.Length + HalfTrustedAt);
        var (translated, spun) = (patterns.Translated, patterns.Spun);
        (features[0], features[1]) = ((float)(trust * translated.Mean), (float)(trust * translated.Worst));
        (features[2], features[3]) = ((float)(trust * spun.Mean), (float)(trust * spun.Worst));
    }
}
