using System.Buffers;
using MtQuality.Lexicons;
using MtQuality.Numerics;
using MtQuality.Scoring.Features;
using MtQuality.Signals;
using MtQuality.Signals.Encoders;

namespace MtQuality.Scoring.Encoders;

/// <summary>How well the words of headline and body fit, as features: means and shares of the log-odds that the encoder gives
/// them.</summary>
internal sealed class WordFeatures(SignalResources resources) : IFeatureSource
{
    private static readonly (string Name, string Title)[] Names =
    [
        ("encoder.top_tenth", "words that do not fit, worst tenth"),
        ("encoder.top_three_percent", "words that do not fit, worst 3 %"),
        ("encoder.share_likely", "share of words that more likely than not do not fit"),
        ("encoder.share_sure", "share of words that almost surely do not fit"),
        ("encoder.share_expected", "expected share of words that do not fit"),
        ("encoder.function_words", "function words that do not fit, on average"),
        ("encoder.content_words", "content words that do not fit, on average"),
    ];

    private const double Tenth = 0.1;
    private const double ThreePercent = 0.03;

    // The probabilities from which a word is counted as one that likely, or surely, was replaced.
    private const float Likely = 0.5f;
    private const float Sure = 0.8f;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    public IReadOnlyList<FeatureInfo> Features { get; } = EncoderFeature.Describe(Names, ReplacedWords.Card, resources);

    public void Measure(MeasuredText text, Span<float> features)
    {
        var tokens = text.Document.Tokens;
        var replaced = text.Encoded is { } encoded ? encoded.Replaced.Span : [];
        var words = ArrayPool<float>.Shared.Rent(Math.Max(1, replaced.Length));
        var count = 0;
        var (function, content) = (new Mean(), new Mean());
        for (var i = 0; i < replaced.Length; i++)
        {
            if (!tokens[i].IsWord || float.IsNaN(replaced[i]))
                continue;
            var logOdds = EncoderFeature.Bounded(replaced[i]);
            words[count++] = logOdds;
            if (_vocabulary.IsFunctionWord(tokens[i].WordId))
                function.Add(logOdds);
            else
                content.Add(logOdds);
        }
        var read = words.AsSpan(0, count);
        read.Sort();
        Write(read, features);
        features[5] = function.Or(EncoderFeature.Neutral);
        features[6] = content.Or(EncoderFeature.Neutral);
        ArrayPool<float>.Shared.Return(words);
    }

    /// <summary>Writes what is said of all words together.</summary>
    /// <param name="words">Their log-odds in ascending order.</param>
    /// <param name="features">Where it goes.</param>
    private static void Write(ReadOnlySpan<float> words, Span<float> features)
    {
        var (likely, sure, expected) = (new Mean(), new Mean(), new Mean());
        foreach (var logOdds in words)
        {
            var probability = Logistic.Probability(logOdds);
            likely.Add(probability > Likely ? 1 : 0);
            sure.Add(probability > Sure ? 1 : 0);
            expected.Add(probability);
        }
        features[0] = MeanOfTop(words, Tenth);
        features[1] = MeanOfTop(words, ThreePercent);
        features[2] = likely.Or(0);
        features[3] = sure.Or(0);
        features[4] = expected.Or(Logistic.Probability(EncoderFeature.Neutral));
    }

    /// <summary>The mean of the largest share of ascending numbers, of one at least.</summary>
    private static float MeanOfTop(ReadOnlySpan<float> numbers, double share)
    {
        var mean = new Mean();
        foreach (var number in numbers[^Math.Min(numbers.Length, Math.Max(1, (int)(share * numbers.Length)))..])
            mean.Add(number);
        return mean.Or(EncoderFeature.Neutral);
    }

    private struct Mean
    {
        private double _sum;
        private int _count;

        public void Add(double number) => (_sum, _count) = (_sum + number, _count + 1);

        public readonly float Or(float ofNone) => _count == 0 ? ofNone : (float)(_sum / _count);
    }
}
