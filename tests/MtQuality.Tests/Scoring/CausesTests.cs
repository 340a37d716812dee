using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;
using MtQuality.Tokens;

namespace MtQuality.Tests.Scoring;

/// <summary>What counts as a place that a verdict can point at.</summary>
public sealed class CausesTests
{
    private const string Text = "The big cat sat down. A big dog came in. The small dog slept.";

    [Theory]
    // Different sentences and different words.
    [InlineData("idiom:cat idiom:dog", 2)]
    // One sentence.
    [InlineData("idiom:big idiom:cat", 1)]
    // The same words twice, whatever signals find them.
    [InlineData("idiom:big idiom:big#2", 1)]
    [InlineData("idiom:big collocation:big#2", 1)]
    // Of two places in the first sentence, one is of the words of the second.
    [InlineData("idiom:cat idiom:big idiom:big#2", 2)]
    [InlineData("idiom:cat idiom:big#2 idiom:small", 3)]
    // Learners make these as well.
    [InlineData("agreement:cat agreement:dog", 0)]
    [InlineData("agreement:cat idiom:dog", 1)]
    // What is only shown.
    [InlineData("spacing:cat spacing:dog", 0)]
    [InlineData("", 0)]
    public void Places_are_independent_if_both_sentence_and_words_differ(string found, int places)
    {
        using var document = new TextResources(LexiconSet.Shipped).Parse(new Article("a", Text));
        var byCard = found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':'))
            .GroupBy(item => item[0] switch
            {
                "idiom" => "phrase.idiom",
                "collocation" => "phrase.collocation",
                "agreement" => "grammar.agreement",
                _ => "shape.spacing",
            })
            .ToList();
        var readings = new Readings(
            [.. byCard.Select(card => SignalCatalog.Find(card.Key))],
            [.. byCard.Select(card => new Reading(1, [.. card.Select(item => At(item[1]))]))]);
        Assert.Equal(places, Causes.Of(document, readings).Places);
    }

    [Theory]
    [InlineData("He was very very very very very very very tired of it.", 1)]
    [InlineData("No, no, no, no, no, no, no, he said, and ha ha ha ha ha ha to you.", 0)]
    [InlineData("The {big|large|huge} town of [city] is p\u043Elite.", 3)]
    [InlineData("The town of [sic] is {lovely}, and \u03B2-carotene is measured in \u03BCm.", 0)]
    public void Some_places_no_person_writes(string text, int certain)
    {
        var padding = " The town council met on Tuesday to talk about the new bridge over the river, and people came to hear it.";
        var card = new QualityAnalyzer().Analyze(new Article("a", text + padding));
        Assert.Equal(certain, card.Causes.Certain);
    }

    [Fact]
    public void Three_of_them_flag_a_text_however_good_it_is_and_the_reason_says_so()
    {
        var text = File.ReadAllText(Repository.At("seeds", "clean-news-harbour.txt"));
        var analyzer = new QualityAnalyzer();
        Assert.NotEqual(Verdict.Flagged, analyzer.Analyze(new Article("a", text)).Verdict);
        var broken = text + "\n\nThe {old|ancient} harbour of [city] was {rebuilt|restored} in {spring|summer}.";
        var card = analyzer.Analyze(new Article("a", broken));
        Assert.Equal((Verdict.Flagged, "4 places that no person writes"), (card.Verdict, card.Reason));
    }

    [Fact]
    public void A_high_score_without_places_is_suspect_and_the_reason_says_so()
    {
        var policy = new Policy { Name = "test", Suspect = 0, Flagged = 0, SuspectWithoutPlaces = 0 };
        var text = File.ReadAllText(Repository.At("seeds", "clean-fiction-ferry.txt"));
        var card = new QualityAnalyzer(new AnalyzerOptions { Policy = policy, LanguageModel = null, Classifier = null })
            .Analyze(new Article("a", text));
        Assert.Equal((Verdict.Suspect, "score at or above 0, but 0 of 2 places to point at"), (card.Verdict, card.Reason));
        Assert.NotEmpty(new QualityAnalyzer(new AnalyzerOptions { Policy = policy with { MinimumCauses = 0 } })
            .Analyze(new Article("a", text)).Because);
    }

    [Fact]
    public void Garble_is_not_withheld_for_being_no_prose()
    {
        const string garbled = "{Buy|Get} [city] {shoes|boots} price {low|small} sale ";
        var card = new QualityAnalyzer().Analyze(new Article("a", string.Concat(Enumerable.Repeat(garbled, 12))));
        Assert.Equal((Verdict.Flagged, "4 places that no person writes"), (card.Verdict, card.Reason));
    }

    private static Evidence At(string word)
    {
        var (name, number) = word.Split('#') is [var plain, var second] ? (plain, int.Parse(second)) : (word, 1);
        var start = -1;
        for (var i = 0; i < number; i++)
            start = Text.IndexOf(name, start + 1, StringComparison.Ordinal);
        return new Evidence(new TextSpan(start, start + name.Length), BlockRole.Body, "odd", null, 1, IsFinding: true);
    }
}
