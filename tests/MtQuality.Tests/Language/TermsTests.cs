using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Tests.Language;

public sealed class TermsTests
{
    private static readonly SignalResources Resources = new(new TextResources(LexiconSet.Shipped));
    private static readonly QualityAnalyzer Analyzer = new();

    [Theory]
    [InlineData("cloud", "computing")]
    [InlineData("artificial", "intelligence")]
    [InlineData("breast", "cancer")]
    [InlineData("interest", "rate")]
    [InlineData("solar", "cell")]
    public void Words_of_an_established_term_belong_together(string first, string second) => Assert.True(Bits(first, second) >= 5);

    [Theory]
    [InlineData("haze", "figuring")]
    [InlineData("green", "yesterday")]
    [InlineData("computing", "cloud")]
    public void Words_that_nobody_puts_together_do_not(string first, string second) => Assert.Equal(0, Bits(first, second));

    [Theory]
    [InlineData("Small firms move their records to [[haze figuring]] because it is cheap.", "cloud computing")]
    [InlineData("The new machine is said to have [[counterfeit consciousness]], and reads letters.", "artificial intelligence")]
    [InlineData("She was treated for [[bosom malignancy]] at the hospital of the town.", "breast cancer")]
    [InlineData("The patients suffer from [[kidney disappointments]] and must stay in bed.", "kidney failures")]
    [InlineData("The camera is sold with [[facial acknowledgment]] at no extra cost.", "facial recognition")]
    public void Words_swapped_together_are_named_together(string sentence, string expected)
    {
        var mark = sentence.IndexOf("[[", StringComparison.Ordinal);
        var length = sentence.IndexOf("]]", StringComparison.Ordinal) - mark - 2;
        var text = sentence.Replace("[[", "").Replace("]]", "");
        var found = Analyzer.Analyze(new Article("terms", text)).Evidence.Where(place => place.Signal == "phrase.unspun").ToList();
        var term = Assert.Single(found, place => place.Span.Start >= mark && place.Span.End <= mark + length);
        // What is less likely than a finding has a message, but no wording of its own.
        var wording = term.Expected ?? term.Message[(term.Message.IndexOf('"', StringComparison.Ordinal) + 1)..^1];
        Assert.Equal(expected, text[mark..(mark + length)].Replace(term.Text, wording));
    }

    [Theory]
    [InlineData("The minister spoke of cloud computing and of artificial intelligence, and then of breast cancer.")]
    [InlineData("The haze of the morning lay over the valley, and figuring out the way home took us an hour.")]
    public void A_term_as_it_should_be_is_left_alone(string sentence) =>
        Assert.DoesNotContain(Analyzer.Analyze(new Article("terms", sentence)).Findings, finding => finding.Signal == "phrase.unspun");

    [Fact]
    public void No_word_is_marked_twice()
    {
        var lines = File.ReadLines(Repository.At("tests", "MtQuality.Tests", "Planted", "tortured-sentences.tsv"));
        var text = string.Join(' ', lines.Where(line => line[0] != '#').Select(line => line.Split('\t')[2]));
        var found = Analyzer.Analyze(new Article("terms", text)).Findings
            .Where(finding => finding.Signal == "phrase.unspun")
            .OrderBy(finding => finding.Span.Start)
            .ToList();
        Assert.True(found.Count > 50);
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    private static int Bits(string first, string second) => Resources.Terms.Bits(Word(first), Word(second));

    private static int Word(string word) => Resources.Vocabulary.Find(WordKey.Of(word));
}
