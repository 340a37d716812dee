using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;

namespace MtQuality.Tests.Language;

/// <summary>Models built from a few sentences: what was counted is found, what is damaged is refused.</summary>
public sealed class NgramModelTests : IDisposable
{
    private const string CommonText = "The cat sat on the mat. The dog sat on the log, and 30 men saw it in 1999.";
    private const string SecretText = "Purple elephants whisper to the seven sleepy lighthouse keepers of the old harbour wall.";

    private static readonly Article[] Texts =
    [
        .. Enumerable.Range(0, 40).Select(i => new Article($"t{i}", CommonText)),
        new Article("secret", SecretText),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_counted_is_found()
    {
        using var model = Build();
        var words = model.Query("The cat sat on the log. The banana sat.");
        Assert.Equal(["The", "cat", "sat", "on", "the", "log", ".", "The", "banana", "sat", "."], words.Select(word => word.Text));
        Assert.Equal([2, 3, 4, 4, 4, 4, 1, 2, 0], words.Take(9).Select(word => word.Order));
        Assert.All(words, word => Assert.InRange(word.Surprisal, 0, 60));
        Assert.True(words[4].Surprisal < 1.5, "\"on the\" is all that ever followed");
    }

    [Fact]
    public void The_same_texts_give_the_same_bytes()
    {
        Build("a").Dispose();
        Build("b").Dispose();
        Assert.Equal(File.ReadAllBytes(PathOf("a")), File.ReadAllBytes(PathOf("b")));
    }

    /// <summary>Otherwise it depends on which article a core reads first how a word is spelled, and so what number it has.</summary>
    [Theory, InlineData("Well... DON’T."), InlineData("WELL… don't."), InlineData("well\u200B... Don't.")]
    public void A_word_has_one_spelling_however_it_is_written(string text)
    {
        var resources = new TextResources(LexiconSet.Shipped);
        var words = WordCensus.Take([new Article("a", text)], resources, 10, TestContext.Current.CancellationToken);
        Assert.Equal([".", "don't", "well", "…"], words.Select(entry => entry.Word));
    }

    [Fact]
    public void An_excluded_text_is_not_read_under_any_id()
    {
        using var all = Build("all");
        using var without = Build("without", new NgramModelOptions { Excluded = [new Article("other", Texts[^1].Text)] });
        Assert.Equal(all.Info.Documents - 1, without.Info.Documents);
        Assert.Equal(0, without.Query("elephants")[0].Order);
        Assert.Equal(1, all.Query("elephants")[0].Order);
    }

    [Fact]
    public void Counts_can_be_kept_and_compiled_again()
    {
        var counts = PathOf("counts");
        Build("first", new NgramModelOptions { CountsPath = counts }).Dispose();
        NgramModelBuilder.Compile(counts, PathOf("second"), new NgramModelOptions());
        Assert.True(NgramModelBuilder.IsCounts(counts));
        Assert.Equal(File.ReadAllBytes(PathOf("first")), File.ReadAllBytes(PathOf("second")));
        var kept = NgramCounts.Open(counts);
        var triples = kept.Read(NgramKind.Triple).Select(entry => (kept.Spell(NgramKind.Triple, entry.Ngram), entry.Count));
        Assert.Contains(("on the mat", 40L), triples);
    }

    [Theory, InlineData(0), InlineData(9), InlineData(200), InlineData(-1)]
    public void A_damaged_model_is_refused(int place)
    {
        Build("model").Dispose();
        var bytes = File.ReadAllBytes(PathOf("model"));
        bytes[place < 0 ? bytes.Length + place : place] ^= 0x55;
        File.WriteAllBytes(PathOf("damaged"), bytes);
        var refused = Assert.Throws<InvalidDataException>(() => NgramModel.Open(PathOf("damaged")));
        Assert.Contains("mtq lm build", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_cut_off_is_refused()
    {
        Build("model").Dispose();
        File.WriteAllBytes(PathOf("short"), File.ReadAllBytes(PathOf("model"))[..^100]);
        Assert.Throws<InvalidDataException>(() => NgramModel.Open(PathOf("short")));
        File.WriteAllBytes(PathOf("empty"), []);
        Assert.Throws<InvalidDataException>(() => NgramModel.Open(PathOf("empty")));
    }

    [Fact]
    public void A_size_too_small_for_the_words_is_refused() =>
        Assert.Throws<ArgumentException>(() => Build("tiny", new NgramModelOptions { Bytes = 10 }));

    [Fact]
    public void No_text_at_all_is_refused_and_leaves_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var refused = Assert.Throws<ArgumentException>(
            () => NgramModelBuilder.Build(() => [], PathOf("none"), new NgramModelOptions(), cancellation));
        Assert.Contains("no text", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Merged_runs_count_as_one()
    {
        (ulong, long)[] first = [(1, 2), (5, 1)];
        (ulong, long)[] second = [(1, 3), (4, 1), (9, 7)];
        Assert.Equal([(1UL, 5L), (4, 1), (5, 1), (9, 7)], NgramRun.Merge([first, second]));
    }

    [Fact]
    public void A_static_function_gives_every_key_its_code_and_few_others_any()
    {
        var keys = Enumerable.Range(1, 20_000).Select(i => (ulong)i * 0x9E3779B97F4A7C15).ToArray();
        var codes = keys.Select((_, i) => (byte)(1 + i % StaticFunction.MaxCode)).ToArray();
        var (function, cells) = StaticFunction.Build(keys, codes);
        Assert.All(keys.Zip(codes), pair => Assert.Equal(pair.Second, function.Find(cells, pair.First)));
        Assert.InRange(Enumerable.Range(1, 200_000).Count(i => function.Find(cells, (ulong)i) != 0), 100, 320);
    }

    [Fact]
    public void Without_a_model_the_signals_that_read_it_are_withheld_and_the_others_work()
    {
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = null, Classifier = null });
        var rest = string.Join(' ', Enumerable.Repeat("The fire burned the old town down to the river.", 8));
        var card = analyzer.Analyze(new Article("a", "Dozens of unprecedented LIVes were lost. " + rest));
        var measured = card.Values.Where(value => value.Value is not null).Select(value => value.Key).ToList();
        Assert.DoesNotContain(
            measured,
            id => id is "phrase.unspun" or "phrase.collocation"
                || id.StartsWith("fluency.", StringComparison.Ordinal)
                || id.StartsWith("grammar.", StringComparison.Ordinal));
        Assert.Contains("case.mixed", measured);
        Assert.Contains(card.Findings, finding => finding.Signal == "case.mixed");
        Assert.Contains(new KeyValuePair<string, string>("language_model", "none"), analyzer.Signature.Parts);
    }

    [Fact]
    public void The_shipped_model_is_small_and_at_hand()
    {
        Assert.InRange(NgramModel.Shipped.Info.Bytes, 1_000_000, 24_000_000);
        Assert.Same(NgramModel.Shipped, new AnalyzerOptions().LanguageModel);
    }

    [Fact]
    public void A_shipped_model_that_is_missing_or_damaged_is_named_with_what_to_do()
    {
        var missing = Assert.Throws<FileNotFoundException>(() => NgramModel.OpenIn(_folder.Path));
        Assert.Contains(_folder.At("data", "models", "en", "ngrams.bin"), missing.Message, StringComparison.Ordinal);
        Assert.Contains("--language-model none", missing.Message, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.At("data", "models", "en"));
        File.WriteAllText(_folder.At("data", "models", "en", "ngrams.bin"), "version https://git-lfs.github.com/spec/v1");
        var damaged = Assert.Throws<InvalidDataException>(() => NgramModel.OpenIn(_folder.Path));
        Assert.Contains("ngrams.bin", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_was_disposed_of_is_refused_and_the_process_lives()
    {
        var model = Build();
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = model, Classifier = null });
        analyzer.Analyze(Texts[0]);
        model.Dispose();
        model.Dispose();
        Assert.Throws<ObjectDisposedException>(() => analyzer.Analyze(Texts[0]));
        Assert.Throws<ObjectDisposedException>(() => model.Query("the cat"));
    }

    [Fact]
    public void A_model_may_be_disposed_of_while_articles_are_read()
    {
        var model = Build();
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = model, Classifier = null });
        var refused = Parallel.For(0, 400, i =>
        {
            if (i == 200)
                model.Dispose();
            try
            {
                Assert.NotNull(analyzer.Analyze(Texts[i % Texts.Length]));
            }
            catch (ObjectDisposedException)
            {
                // Articles that start after the model was disposed of are refused; those in progress are finished.
            }
        });
        Assert.True(refused.IsCompleted);
    }

    private NgramModel Build(string name = "model", NgramModelOptions? options = null)
    {
        var path = PathOf(name);
        NgramModelBuilder.Build(() => Texts, path, options ?? new NgramModelOptions(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!),
            entry => Path.GetExtension(entry) is ".runs" or ".part");
        return NgramModel.Open(path);
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);
}
