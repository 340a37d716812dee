using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Patterns;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Tests.Patterns;

/// <summary>What patterns use of a text (neither its words nor its format), and how the shipped weights score the seeds.</summary>
public sealed class PatternReaderTests
{
    private const string Prose =
        "The council said on Monday that it would close 12 schools. \"We have no choice,\" the mayor added, and he didn't smile.";

    private static readonly SignalResources Resources = new(new TextResources(LexiconSet.Shipped));

    [Theory]
    [InlineData(
        "quotes",
        "The council said on Monday that it would close 12 schools. “We have no choice,” the mayor added, and he didn’t smile.")]
    [InlineData(
        "line breaks",
        "The council said\non Monday that it  would close 12 schools. \"We have no choice,\" the mayor\r\nadded, and he didn't smile.")]
    [InlineData(
        "another number",
        "The council said on Monday that it would close 37 schools. \"We have no choice,\" the mayor added, and he didn't smile.")]
    public void Format_is_not_seen(string what, string text) =>
        Assert.True(Read(Prose).SequenceEqual(Read(text)), what);

    [Fact]
    public void Names_are_not_distinguished() => Assert.Equal(
        Read("Ms Tarvoldi met Mr Grembaux in the town hall.").Select(word => word.Class),
        Read("Ms Quissol met Mr Hendrivick in the town hall.").Select(word => word.Class));

    [Fact]
    public void Each_word_is_read_once_and_punctuation_is_not()
    {
        using var document = Resources.Parse(new Article("a", Prose));
        using var text = new MeasuredText(document, Resources, NgramModel.Shipped);
        var words = Resources.PatternReader.Read(document, text.Trace!, text.Swaps);
        var tokens = document.Tokens.ToArray().Index().Where(item => item.Item.Kind is TokenKind.Word or TokenKind.Number);
        Assert.Equal(tokens.Select(item => item.Index), words.Select(word => word.Token));
        Assert.Equal(2, words.Count(word => word.IsInitial));
    }

    [Fact]
    public void A_pair_that_no_one_writes_falls_short_and_a_usual_one_does_not()
    {
        var usual = Read("He said that the results of the study were published last week.");
        var odd = Read("Said he that published the were of last study week the results.");
        Assert.DoesNotContain(usual, word => IsPair(word));
        Assert.Contains(odd, word => IsPair(word));

        static bool IsPair(PatternWord word) => word.Shortfall is >= 1 and <= 15;
    }

    [Fact]
    public void A_swapped_word_is_seen_and_its_repetition_counted()
    {
        var words = Read(
            "The bank raised interest rates. Higher loan rates came as the bank raised its forecast, "
            + "and the Federal Save declined to comment.");
        Assert.Contains(words, word => word.Swap > 0);
        Assert.Equal(1, words[1].Repeats);
    }

    [Fact]
    public void Without_a_language_model_nothing_is_read()
    {
        using var document = Resources.Parse(new Article("a", Prose));
        using var text = new MeasuredText(document, Resources, model: null);
        Assert.Null(text.Patterns);
    }

    // Seeds are short, so only the mean of each kind is compared.
    [Theory]
    [InlineData("round-trip-", PatternHead.Translated)]
    [InlineData("spun-", PatternHead.Spun)]
    internal void Garbled_seeds_score_above_clean_ones_and_learners(string kind, PatternHead head)
    {
        var weights = PatternModel.LoadShipped()[head];
        var scores = Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
            .ToLookup(
                path => Path.GetFileName(path).StartsWith(kind, StringComparison.Ordinal) ? kind : Path.GetFileName(path).Split('-')[0],
                path => Score(weights, File.ReadAllText(path)));
        var (mean, maxClean, maxLearner) = (scores[kind].Average(), scores["clean"].Max(), scores["learner"].Max());
        Assert.True(mean > maxClean, $"{kind}: {mean}, clean at most {maxClean}");
        Assert.True(mean > maxLearner, $"{kind}: {mean}, learners at most {maxLearner}");
    }

    [Fact]
    public void The_shipped_weights_were_trained_with_the_shipped_language_model() =>
        Assert.Equal(NgramModel.Shipped.Hash, PatternModel.LoadShipped().LanguageModel);

    private static double Score(PatternWeights weights, string text)
    {
        using var document = Resources.Parse(new Article("a", text));
        using var measured = new MeasuredText(document, Resources, NgramModel.Shipped);
        return weights.Score(measured.Patterns!.Words).Mean;
    }

    private static PatternWord[] Read(string text)
    {
        using var document = Resources.Parse(new Article("a", text));
        using var measured = new MeasuredText(document, Resources, NgramModel.Shipped);
        // Patterns do not use the position of a word.
        return [.. measured.Patterns!.Words.Select(word => word with { Token = 0 })];
    }
}
