using MtQuality.Forge.Patterns;
using MtQuality.Patterns;

namespace MtQuality.Forge.Tests.Patterns;

/// <summary>The weights of patterns: what training learns, how documents are scored, and which files are refused.</summary>
public sealed class PatternModelTests
{
    private const byte Noun = 1, Verb = 6;

    [Fact]
    public void Training_learns_what_distinguishes_two_kinds_of_documents()
    {
        var weights = PatternTrainer.Train(Examples());
        Assert.True(weights.Score(Document(7, unseen: 0.5)).Mean > 0);
        Assert.True(weights.Score(Document(7, unseen: 0.1)).Mean < 0);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Assert.Equal(Model().Write(), Model().Write());

    [Fact]
    public void A_document_is_never_scored_by_weights_that_were_trained_on_its_fold()
    {
        // The two kinds differ only in their labels, so that only weights that were trained on a document can recognise it.
        List<PatternExample> examples =
        [
            .. Enumerable.Range(0, 60).Select(i => new PatternExample(
                i % 2 == 0 ? Document(i / 2, unseen: 0.3, odd: (byte)(20 + i / 2)) : Document(i + 1000, unseen: 0.3),
                i % 2 == 0,
                1,
                i / 2 % 3)),
        ];
        var scores = PatternTrainer.OutOfFold(examples);
        var inFold = PatternTrainer.Train(examples);
        var seen = examples.Where(example => example.IsPositive).Average(example => inFold.Score(example.Words).Mean);
        var unseen = examples.Index().Where(item => item.Item.IsPositive).Average(item => scores[item.Index].Mean);
        Assert.True(seen > 2 * Math.Abs(unseen) && seen > 0, $"{seen} by weights that were trained on them, {unseen} by the others");
    }

    [Fact]
    public void The_mean_is_that_of_the_words_and_the_worst_window_is_found()
    {
        var weights = PatternTrainer.Train(Examples());
        var words = Document(1, unseen: 0.1, length: 400);
        Document(2, unseen: 0.9, length: 100).CopyTo(words, 220);
        var score = weights.Score(words);
        Assert.Equal(Enumerable.Range(0, words.Length).Average(i => weights.Of(words, i)), score.Mean, 9);
        Assert.Equal(Enumerable.Range(score.WorstFirst, PatternWeights.WindowLength).Average(i => weights.Of(words, i)), score.Worst, 9);
        Assert.InRange(score.WorstFirst, 205, 235);
        Assert.True(score.Worst > score.Mean);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    public void Any_number_of_words_has_a_score(int length)
    {
        var score = Model()[PatternHead.Translated].Score(Document(3, unseen: 0.5, length: length));
        Assert.Equal(length, score.Words);
        Assert.Equal(score.Mean, score.Worst, 9);
    }

    [Fact]
    public void A_file_gives_the_model_again()
    {
        var model = Model();
        var read = PatternModel.Load(new MemoryStream(model.Write()));
        var words = Document(5, unseen: 0.4);
        Assert.Equal(model.Hash, read.Hash);
        Assert.Equal(model.LanguageModel, read.LanguageModel);
        Assert.All(Enum.GetValues<PatternHead>(), head => Assert.Equal(model[head].Score(words), read[head].Score(words)));
    }

    [Theory]
    [InlineData(0, "starts with")]
    [InlineData(4, "format")]
    [InlineData(6, "version of the words")]
    [InlineData(7, "version of the patterns")]
    [InlineData(8, "bits")]
    [InlineData(9, "heads")]
    [InlineData(12, "cut off")]
    [InlineData(16, "damaged")]
    [InlineData(5000, "damaged")]
    public void A_damaged_file_is_refused(int position, string reason)
    {
        var file = Model().Write();
        file[position] ^= 0x40;
        var exception = Assert.Throws<InvalidDataException>(() => PatternModel.Load(new MemoryStream(file)));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Forge build", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(70_000)]
    public void A_file_that_is_cut_off_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => PatternModel.Load(new MemoryStream(Model().Write()[..length])));

    private static PatternModel Model()
    {
        var opposite = Examples().ConvertAll(example => example with { IsPositive = !example.IsPositive });
        return new([PatternTrainer.Train(Examples()), PatternTrainer.Train(opposite)], 42);
    }

    private static List<PatternExample> Examples() =>
        [.. Enumerable.Range(0, 80).Select(i => new PatternExample(Document(i, unseen: i % 2 == 0 ? 0.5 : 0.1), i % 2 == 0, 1, i % 4))];

    private static PatternWord[] Document(int seed, double unseen, byte odd = 0, int length = 150)
    {
        var random = new Random(seed);
        var words = new PatternWord[length];
        for (var i = 0; i < length; i++)
        {
            var isUnseen = random.NextDouble() < unseen;
            var @class = random.Next(2) == 0 ? Noun : Verb;
            var (pair, shortfall) = isUnseen ? ((byte)5, (byte)8) : (PatternReader.SeenPair, (byte)0);
            words[i] = new PatternWord(i, @class, odd, 2, pair, shortfall, 0, 0, i % 20 == 0);
        }
        return words;
    }
}
