using FsCheck.Xunit;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Scoring.Encoders;

/// <summary>What the encoder says, as numbers for a model.</summary>
public sealed class EncoderFeatureTests
{
    private static readonly AnalyzerOptions Untrained = new AnalyzerOptions { EncoderUse = EncoderUse.All }.With(null);

    private static readonly QualityAnalyzer Analyzer = new(Untrained with { Encoder = new Extremes() });

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 300, EndSize = 200)]
    public void Every_feature_is_finite_whatever_is_read(string text, bool isPage)
    {
        var vector = Analyzer.MeasureFeatures(new Article("a", text) { Layout = isPage ? ArticleLayout.Page : ArticleLayout.Body });
        Assert.All(vector.Values, value => Assert.True(float.IsFinite(value)));
        Assert.All(
            Analyzer.Features.Features.Zip(vector.Values).Where(feature => feature.First.Family == "encoder"),
            feature => Assert.InRange(feature.Second, -12, 12));
    }

    [Fact]
    public void Words_and_passages_are_summed_up()
    {
        // Ten words of which two are odd, in two windows.
        var features = Measure("The council met in the bedroom. It passed the invoice.", ("bedroom", 4, null), ("invoice", 1, null));
        Assert.Equal(4, features["encoder.top_tenth"], 4);
        Assert.Equal(4, features["encoder.top_three_percent"], 4);
        Assert.Equal(0.2, features["encoder.share_likely"], 4);
        Assert.Equal(0.1, features["encoder.share_sure"], 4);
        Assert.Equal(ToyEncoder.Usual, features["encoder.function_words"], 4);
        Assert.True(features["encoder.content_words"] > ToyEncoder.Usual);
        Assert.Equal((4, 1), (features["encoder.not_human_worst"], features["encoder.not_human_second"]), Near);
        // Seven tokens with 4, five with 1.
        Assert.Equal((7 * 4 + 5 * 1) / 12.0, features["encoder.spun"], 3);
        Assert.Equal(4, features["encoder.spun_worst"], 3);
        Assert.Equal(-12, features["encoder.translated_worst"], 3);
    }

    [Fact]
    public void A_single_window_is_the_worst_and_the_second()
    {
        var features = Measure("The council met in the bedroom.", ("bedroom", 4, null));
        Assert.Equal(features["encoder.not_human_worst"], features["encoder.not_human_second"]);
    }

    [Fact]
    public void Teasers_are_not_read()
    {
        const string page = "The council met in the hall, and the mayor said that it was right.\n\nRecent Posts\n\nA bedroom of the…";
        using var document = Analyzer.Parse(new Article("a", page) { Layout = ArticleLayout.Page });
        Assert.Contains(document.Sentences.ToArray(), sentence => sentence.Role == BlockRole.Teaser);
        Assert.Equal(0, Measure(page, ("bedroom", 4, null))["encoder.share_likely"]);
    }

    private static bool Near((double, double) first, (double, double) second) =>
        Math.Abs(first.Item1 - second.Item1) < 1e-3 && Math.Abs(first.Item2 - second.Item2) < 1e-3;

    private static Dictionary<string, double> Measure(string text, params (string, float, string?)[] odd)
    {
        var analyzer = new QualityAnalyzer(Untrained with { Encoder = new ToyEncoder(odd) });
        var values = analyzer.MeasureFeatures(new Article("a", text) { Layout = ArticleLayout.Page }).Values;
        return analyzer.Features.Features.Zip(values).ToDictionary(pair => pair.First.Name, pair => (double)pair.Second);
    }

    /// <summary>Says the most extreme of every word and window.</summary>
    private sealed class Extremes : ITextEncoder
    {
        private static readonly float[] Odds = [float.NegativeInfinity, -90, 0, 90, float.PositiveInfinity, float.NaN, float.MaxValue];

        public ulong Hash => 1;

        public EncodedText Encode(TextDocument document)
        {
            var count = document.Tokens.Length;
            var replaced = Enumerable.Range(0, count).Select(i => Odds[i % Odds.Length]).ToArray();
            List<EncodedWindow> windows = [];
            foreach (var sentence in document.Sentences)
            {
                var kind = windows.Count % 3;
                windows.Add(new EncodedWindow(
                    sentence.FirstToken,
                    sentence.EndToken,
                    kind == 0 ? 0 : float.NegativeInfinity,
                    kind == 1 ? 0 : float.NegativeInfinity,
                    float.NegativeInfinity,
                    float.NegativeInfinity));
            }
            return new EncodedText(replaced, windows, new Dictionary<int, IReadOnlyList<Wording>>());
        }
    }
}
