using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Signals.Phrases;

namespace MtQuality.Tests.Signals.Phrases;

/// <summary>The phrase signals read the user's lexicons, and an error message explains every mistake in them.</summary>
public sealed class PhraseLexiconTests
{
    [Theory]
    [InlineData(
        "tortured.tsv",
        "wireless fidelity crate\twi-fi box",
        "phrase.tortured",
        "They carried the wireless fidelity crates to the car.",
        "wireless fidelity crates",
        "wi-fi box")]
    [InlineData(
        "idioms.tsv",
        "catch the early tram\ttram=trolley",
        "phrase.idiom",
        "We caught the early trolley to the coast.",
        "caught the early trolley",
        "caught the early tram")]
    [InlineData(
        "names.tsv",
        "Lower Mallow Canal Trust\torganization",
        "phrase.name",
        "The Canal Trust of Mallow Lower met.",
        "Canal Trust of Mallow Lower",
        "Lower Mallow Canal Trust")]
    public void What_a_user_adds_is_found(string file, string row, string signal, string text, string marked, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(file), row + "\n");
        var article = new Article("a", text);
        var finding = Assert.Single(Analyzer(folder).Analyze(article).Findings);
        Assert.Equal((signal, marked, expected), (finding.Signal, finding.Text, finding.Expected));
        Assert.Empty(new QualityAnalyzer().Analyze(article).Findings);
    }

    [Theory]
    [InlineData("tortured.tsv", "strange phrase\tterm\tmany", "tortured.tsv, 'strange phrase': 'many' in column 3 is not a number")]
    [InlineData("tortured.tsv", "strange phrase\tterm\t3\t-1", "tortured.tsv, 'strange phrase': '-1' in column 4 is not a number")]
    [InlineData("idioms.tsv", "catch the tram\ttram:trolley", "idioms.tsv, 'catch the tram': 'tram:trolley' is not a swap")]
    [InlineData("idioms.tsv", "catch the tram\tbus=coach", "idioms.tsv, 'catch the tram': 'bus' has swaps but is not a word of the idiom")]
    [InlineData("idioms.tsv", "catch the tram\ttram=street car", "idioms.tsv, 'catch the tram': 'street car' is not one word")]
    [InlineData("names.tsv", "Trust\torganization", "names.tsv, 'Trust': 1 words besides articles and prepositions")]
    [InlineData("name-swaps.tsv", "bank\tcredit house", "name-swaps.tsv, 'bank': 'credit house' is not one word")]
    public void A_malformed_row_is_refused_with_what_to_do(string file, string row, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At(file), row + "\n");
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => Analyzer(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_swap_that_is_a_form_of_the_word_itself_is_not_marked()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("idioms.tsv"), "catch the early tram\ttram=trams|trolley\n");
        Assert.Empty(Analyzer(folder).Analyze(new Article("a", "We caught the early trams to the coast.")).Findings);
    }

    [Fact]
    public void An_idiom_with_two_words_swapped_is_one_finding()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("idioms.tsv"), "catch the early tram\tcatch=grab;tram=trolley\n");
        Assert.Single(Analyzer(folder).Analyze(new Article("a", "We grabbed the early trolley to the coast.")).Findings);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData(0.0, 0.0, 0.5)]
    [InlineData(98.0, 0.0, 0.99)]
    [InlineData(98.0, 0.03, 0.495)]
    public void The_weight_of_a_tortured_phrase_depends_on_papers_and_good_English(double? papers, double? innocent, double weight) =>
        Assert.Equal(weight, TorturedPhrases.Weight(papers, innocent), 6);

    private static QualityAnalyzer Analyzer(TemporaryFolder folder) =>
        new(new AnalyzerOptions { Lexicons = LexiconSet.Load(folder.Path) });
}
