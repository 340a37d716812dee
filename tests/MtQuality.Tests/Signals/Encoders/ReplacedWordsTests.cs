using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;

namespace MtQuality.Tests.Signals.Encoders;

/// <summary>Which words are marked of those that an encoder doubts, how they join, and what is said of them.</summary>
public sealed class ReplacedWordsTests
{
    private const float Sure = 3;
    private const float VerySure = 6;

    [Theory]
    [InlineData("We ate in the meals courtroom.", "meals courtroom => food court", "side by side")]
    [InlineData("He sat beneath arrest and wept.", "beneath => under", "a function word at the start that is surely wrong")]
    [InlineData("They paid the fees of courtroom on Monday.", "fees of courtroom => costs of court", "one function word between")]
    [InlineData("They paid fees in the courtroom.", "fees => costs | courtroom => court", "two function words between")]
    [InlineData("Fees, courtroom and all.", "Fees => Costs | courtroom => court", "a comma between; the case is kept")]
    [InlineData("meals meals meals meals meals", "meals meals meals meals => food food food food | meals => food", "four words at most")]
    [InlineData("The meals police came.", "meals police => food men", "in a garbled passage the threshold is lower")]
    [InlineData("The meals dog came.", "meals => food", "a word below the threshold")]
    public void Phrases_are_joined_and_worded(string text, string expected, string what) =>
        Assert.True(expected == Marks(text), $"{what}: {Marks(text)}");

    [Theory]
    [InlineData("Mr Straw resigned on Monday.", "a capital inside a sentence")]
    [InlineData("Obama resigned on Monday.", "a name at the start")]
    [InlineData("The NATO meeting was long.", "all in capitals")]
    [InlineData("They read \"The Straw and the Courtroom\" to us.", "a quoted title")]
    [InlineData("They went towards the colour of it.", "British spelling")]
    [InlineData("He waited for 300 days.", "a number")]
    [InlineData("He wrote of it in the paper.", "a function word, not surely wrong")]
    public void Names_titles_spellings_and_numbers_are_not_marked(string text, string what) =>
        Assert.True(Marks(text).Length == 0, $"{what}: {Marks(text)}");

    [Fact]
    public void In_a_passage_that_a_person_likely_wrote_only_sure_words_are_marked() =>
        Assert.Equal("meals => food", Marks("The meals police came.", ofPassages: -1));

    [Fact]
    public void A_headline_in_capitals_is_judged_like_a_sentence() =>
        Assert.Equal("Courtroom => Court", Marks("Mayor Sees Courtroom Again"));

    [Fact]
    public void A_place_without_a_sure_wording_only_does_not_fit()
    {
        var finding = Assert.Single(Analyze("The dog sat on the zebra again.").Findings, item => item.Signal == "encoder.replaced");
        Assert.Equal(("zebra", null, "does not fit here"), (finding.Text, finding.Expected, finding.Message));
    }

    [Fact]
    public void Without_an_encoder_the_value_is_withheld()
    {
        var text = string.Concat(Enumerable.Repeat("We ate in the meals courtroom. ", 20));
        var card = new QualityAnalyzer().Analyze(new Article("a", text));
        Assert.Null(card.Values["encoder.replaced"]);
    }

    private static string Marks(string text, float? ofPassages = null) => string.Join(
        " | ",
        Analyze(text, ofPassages).Findings.Where(item => item.Signal == "encoder.replaced")
            .Select(item => $"{item.Text} => {item.Expected}"));

    private static ScoreCard Analyze(string text, float? ofPassages = null)
    {
        var encoder = new ToyEncoder(
            ("meals", Sure, "food"), ("courtroom", Sure, "court"), ("fees", Sure, "costs"), ("beneath", VerySure, "under"),
            ("police", 1, "men"), ("dog", 0.2f, "men"), ("straw", VerySure, "hay"), ("obama", VerySure, "he"), ("nato", VerySure, "the"),
            ("colour", VerySure, "color"), ("towards", VerySure, "towards"), ("300", VerySure, "many"), ("of", Sure, "about"),
            ("zebra", Sure, null))
        {
            OfPassages = ofPassages,
        };
        return new QualityAnalyzer(new AnalyzerOptions { Encoder = encoder, EncoderUse = EncoderUse.All }.With(null))
            .Analyze(new Article("a", text));
    }
}
