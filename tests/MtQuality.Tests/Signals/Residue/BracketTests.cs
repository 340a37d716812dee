using MtQuality.Documents;

namespace MtQuality.Tests.Signals.Residue;

/// <summary>Square brackets, which the marks of case files cannot stand around.</summary>
public sealed class BracketTests
{
    [Theory]
    [InlineData("The page began with [caption id=\"a\"] and a photograph.", "[caption id=\"a\"]")]
    [InlineData("The page ended with [/gallery] at the foot of it all.", "[/gallery]")]
    [InlineData("The film [embed]https://example.org/film can be seen there.", "[embed]")]
    [InlineData("The best plumber of [location] is coming to the fair.", "[location]")]
    [InlineData("He said that [insert quote here] and left by the door.", "[insert quote here]")]
    [InlineData("The mayor gave [object Object] to the school.", "[object Object]")]
    [InlineData("“We sold it,” he said. The best plumber of [city] is coming.", "[city]")]
    public void What_a_program_should_have_filled_in_is_marked(string text, string marked) =>
        Assert.Equal([marked], Marked("residue.placeholder", text));

    [Fact]
    public void A_choice_of_words_that_was_never_made_is_marked() =>
        Assert.Equal(["[big|large|huge]"], Marked("residue.spintax", "They bought a [big|large|huge] house in the north of the country."));

    [Theory]
    [InlineData("Choose File [open|save|print] in the menu of the window.")]
    [InlineData("The sets [a|b|c] and the pairs of [left|right] are open to all.")]
    [InlineData("The [add|remove|list] command takes one of the three words.")]
    public void A_list_of_what_may_be_typed_is_not(string text) => Assert.Empty(Marked("residue.spintax", text));

    [Theory]
    [InlineData("\"The [company] lied to us,\" she said.")]
    [InlineData("“We love this [city],” he said.")]
    [InlineData("“They lied.” He said: “The [product] is safe.")]
    [InlineData("\"[Name] was a saint,\" the card read.")]
    [InlineData("She said the [embedded] reporters saw the [captioned] photographs and the [gallery].")]
    [InlineData("Use the placeholder [city] in your letter, and the program fills it in.")]
    [InlineData("Fill in the form below, replacing [your name] with your own name.")]
    public void What_a_person_put_in_brackets_is_not(string text) => Assert.Empty(Marked("residue.placeholder", text));

    private static IEnumerable<string> Marked(string signal, string text) =>
        new QualityAnalyzer(new AnalyzerOptions { LanguageModel = null, Classifier = null, EncoderClassifier = null })
            .Analyze(new Article("a", text)).Findings
            .Where(finding => finding.Signal == signal).Select(finding => finding.Text);
}
