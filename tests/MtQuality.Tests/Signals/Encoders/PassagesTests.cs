using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;

namespace MtQuality.Tests.Signals.Encoders;

/// <summary>How much of a text is unlike a person's, and which sentences show it.</summary>
public sealed class PassagesTests
{
    private const string Clean = "The council met on Monday to talk about the new bridge over the river, and most of them spoke for it. ";

    [Fact]
    public void The_worst_passages_are_shown_by_a_sentence_and_accuse_nobody()
    {
        var text = string.Concat(Enumerable.Repeat(Clean, 4)) + "We ate in the meals courtroom of it.";
        var card = Analyze(text);
        var shown = Assert.Single(card.Evidence, item => item.Signal == "encoder.passages");
        Assert.False(shown.IsFinding);
        Assert.Equal("We ate in the meals courtroom of it.", shown.Text);
        Assert.Equal("the passage around it reads like text whose words were replaced (95 %)", shown.Message);
        Assert.InRange(card.Values["encoder.passages"]!.Value, 0.05, 0.15);
    }

    [Fact]
    public void At_most_three_are_shown()
    {
        var card = Analyze(string.Concat(Enumerable.Repeat("We ate in the meals courtroom of it, and then we went home again. ", 9)));
        Assert.Equal(3, card.Evidence.Count(item => item.Signal == "encoder.passages"));
        Assert.Equal(1, card.Values["encoder.passages"]);
    }

    [Fact]
    public void A_persons_text_has_none_and_an_unread_one_no_value()
    {
        Assert.Equal(0, Analyze(string.Concat(Enumerable.Repeat(Clean, 5))).Values["encoder.passages"]);
        Assert.Null(new QualityAnalyzer().Analyze(new Article("a", string.Concat(Enumerable.Repeat(Clean, 5)))).Values["encoder.passages"]);
    }

    private static ScoreCard Analyze(string text)
    {
        var options = new AnalyzerOptions
        {
            Encoder = new ToyEncoder(("meals", 3, null), ("courtroom", 2, null)),
            EncoderUse = EncoderUse.All,
        };
        return new QualityAnalyzer(options.With(null)).Analyze(new Article("a", text));
    }
}
