using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;

namespace MtQuality.Tests.Signals.Encoders;

/// <summary>Where an encoder has read, a finding of the language model stands only if the encoder finds the place odd too.</summary>
public sealed class SecondOpinionTests
{
    private const string Signal = "phrase.collocation";

    private const string Text = """
        The minister said on Tuesday that the council did a big mistake when it sold the old harbour to a company that nobody in the town
        had heard of. The mayor did not agree with him, and said that the money from the sale had paid for two new schools and a bridge
        over the river.
        """;

    private static readonly ScoreCard Unread = new QualityAnalyzer().Analyze(new Article("a", Text));

    [Fact]
    public void Without_an_encoder_the_language_model_decides() =>
        Assert.Equal(["did"], Marked(Unread));

    [Theory]
    [InlineData("did", -1, true, "odd to both")]
    [InlineData("did", -2, false, "natural to the encoder")]
    [InlineData("mayor", 5, false, "another word is odd")]
    public void The_encoder_confirms_it_or_takes_it_back(string odd, float logOdds, bool isMarked, string why)
    {
        var encoder = new ToyEncoder((odd, logOdds, null));
        var card = new QualityAnalyzer(new AnalyzerOptions
        {
            Encoder = encoder,
            EncoderUse = EncoderUse.All,
            EncoderClassifier = null,
        }).Analyze(new Article("a", Text));
        Assert.True(isMarked == Marked(card).SequenceEqual(["did"]), why);
        Assert.Equal(Unread.Values[Signal], card.Values[Signal]);
    }

    private static IEnumerable<string> Marked(ScoreCard card) =>
        card.Findings.Where(finding => finding.Signal == Signal).Select(finding => finding.Text);
}
