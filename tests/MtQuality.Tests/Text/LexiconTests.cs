using System.Text;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

public sealed class LexiconTests
{
    public static TheoryData<string> Names => [.. LexiconSet.Shipped.Names];

    [Theory, MemberData(nameof(Names))]
    public void Every_lexicon_names_its_source_and_licence(string name)
    {
        var header = LexiconSet.Shipped[name].Header;
        Assert.All(
            ["title", "source", "licence", "columns"],
            key => Assert.False(string.IsNullOrWhiteSpace(header.GetValueOrDefault(key)), $"{name}.tsv has no '# {key}:' line."));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_lexicon_has_two_rows_for_a_word(string name)
    {
        var words = LexiconSet.Shipped[name].Rows.GroupBy(row => row[0], StringComparer.Ordinal);
        Assert.Empty(words.Where(rows => rows.Count() > 1).Select(rows => rows.Key));
    }

    [Fact]
    public void Too_many_cells_are_refused_with_the_line() =>
        Assert.Contains("line 2: 3 cells", Refusal("# columns: a<TAB>b\n1\t2\t3\n"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_first_cell_is_refused_with_the_line() =>
        Assert.Contains("line 2: the first cell is empty", Refusal("# columns: a<TAB>b\n\t2\n"), StringComparison.Ordinal);

    [Fact]
    public void A_folder_extends_the_lexicons_and_changes_their_hash()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("doublings.tsv"), "perestroika\n");
        var extended = LexiconSet.Load(folder.Path);
        Assert.NotEqual(LexiconSet.Shipped.Hash, extended.Hash);
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Lexicons = extended });
        var article = new Article("a", "They called it perestroika perestroika at the time.");
        Assert.Empty(analyzer.Analyze(article).Findings);
        Assert.Single(new QualityAnalyzer().Analyze(article).Findings);
        Assert.NotEqual(new QualityAnalyzer().Signature.Id, analyzer.Signature.Id);
    }

    [Fact]
    public void Words_that_a_folder_adds_are_known_beside_those_that_ship()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("words.tsv"), "zorblax\t30\t0\t0\nzorblaxes\t20\t0\t0\n");
        var extended = Vocabulary.Of(LexiconSet.Load(folder.Path));
        Assert.Equal(WordKey.Of("zorblax"), extended.Lemma(WordKey.Of("zorblaxes")));
        Assert.Equal(3, extended.Zipf(extended.Find(WordKey.Of("zorblax"))));

        var shipped = Vocabulary.Of(LexiconSet.Shipped);
        Assert.Equal(Vocabulary.Unknown, shipped.Find(WordKey.Of("zorblax")));
        for (var word = 0; word < shipped.Count; word++)
        {
            var same = extended.Find(shipped.Key(word));
            Assert.Equal(shipped.Spelling(word), extended.Spelling(same));
            Assert.Equal(shipped.Lemma(shipped.Key(word)), extended.Lemma(shipped.Key(word)));
        }
    }

    [Fact]
    public void A_row_of_a_folder_wins_over_the_one_that_ships()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("words.tsv"), "said\t10\t90\t80\n");
        var words = Vocabulary.Of(LexiconSet.Load(folder.Path));
        var said = words.Find(WordKey.Of("said"));
        Assert.Equal((1, 0.9, 0.8), (words.Zipf(said), words.CapitalShare(said), words.UpperShare(said)));
    }

    [Theory]
    [InlineData("words", "zorblat", "words.tsv, 'zorblat': column 2 is empty; write all columns, separated by tabs: word<TAB>zipf×10")]
    [InlineData("words", "zorblat\t30\t0", "words.tsv, 'zorblat': column 4 is empty")]
    [InlineData("words", "zorblat\t300\t0\t0", "words.tsv, 'zorblat': '300' in column 2 is not a whole number from 0 to 100")]
    [InlineData("words", "zorblat\t3.0\t0\t0", "words.tsv, 'zorblat': '3.0' in column 2 is not a whole number")]
    [InlineData("words", "zorblat\t30\t0\t101", "words.tsv, 'zorblat': '101' in column 4 is not a whole number")]
    [InlineData("lemmas", "zorblat", "lemmas.tsv, 'zorblat': column 2 is empty; write all columns, separated by tabs: form<TAB>lemma")]
    [InlineData("lemmas", "zorblat\tzorb\nzorblat", "lemmas.tsv, 'zorblat': column 2 is empty")]
    [InlineData("abbreviations", "zorb", "abbreviations.tsv, 'zorb': column 2 is empty")]
    [InlineData("abbreviations", "zorb\tcity", "'zorb': 'city' in column 2 is unknown; write one of Title, Number, Other.")]
    [InlineData("furniture", "Zorb", "furniture.tsv, 'Zorb': column 2 is empty")]
    [InlineData("furniture", "Zorb\ttail", "furniture.tsv, 'Zorb': 'tail' in column 2 is unknown; write one of Whole, Prefix")]
    [InlineData("idioms", "kick the zorb", "idioms.tsv, 'kick the zorb': column 2 is empty")]
    [InlineData("tortured", "profound learning deep learning", "tortured.tsv, 'profound learning deep learning': there is no column 2")]
    [InlineData("thesaurus", "cloud", "thesaurus.tsv, 'cloud': column 2 is empty")]
    [InlineData("thesaurus", "cloud\tn", "thesaurus.tsv, 'cloud': column 3 is empty")]
    [InlineData("thesaurus", "zorblat", "thesaurus.tsv, 'zorblat': column 2 is empty")]
    [InlineData("name-swaps", "collective", "name-swaps.tsv, 'collective': column 2 is empty")]
    [InlineData("term-swaps", "cloud", "term-swaps.tsv, 'cloud': column 2 is empty")]
    [InlineData("term-swaps", "cloud\t{32}", "term-swaps.tsv, 'cloud': 32 known words in column 2, but at most 31 are supported")]
    public void A_malformed_row_of_a_folder_is_refused_with_what_to_do(string lexicon, string content, string message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At($"{lexicon}.tsv"), content.Replace("{32}", ShippedWords(32), StringComparison.Ordinal));
        var options = new AnalyzerOptions { Lexicons = LexiconSet.Load(folder.Path), Classifier = null };
        var text = "They use cloud computing and machine learning in most of the new systems that they build.";
        var refusal = Assert.Throws<FormatException>(() => new QualityAnalyzer(options).Analyze(new Article("a", text)));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_swaps_as_there_is_room_for_are_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("term-swaps.tsv"), $"cloud\t{ShippedWords(31)}");
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Lexicons = LexiconSet.Load(folder.Path), Classifier = null });
        Assert.Empty(analyzer.Analyze(new Article("a", "They build the cloud computing systems.")).Findings);
    }

    [Fact]
    public void More_words_than_can_be_numbered_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(0, WordIndex.MaxWords + 1).Select(number => $"w{number}\t1\t0\t0\n"));
        var words = Lexicon.Read("words", new MemoryStream(Encoding.UTF8.GetBytes(rows)));
        var none = Lexicon.Read("function-words", new MemoryStream());
        var message = Assert.Throws<FormatException>(() => new Vocabulary(words, none, none)).Message;
        Assert.Contains("have 1048575 words, but at most 1048574 are supported; remove some", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_other_lexicons_are_refused_with_what_to_do()
    {
        var message = Assert.Throws<InvalidDataException>(() => TableFile.Open(LexiconSet.TablesFile, sources: 0)).Message;
        Assert.Contains("data/lexicons.bin was compiled from other lexicons", message, StringComparison.Ordinal);
        Assert.Contains("MtQuality.Forge -- tables", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_lexicon_to_extend_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("doubling.tsv"), "perestroika\n");
        var message = Assert.Throws<FormatException>(() => LexiconSet.Load(folder.Path)).Message;
        Assert.Contains("there is no lexicon 'doubling'", message, StringComparison.Ordinal);
    }

    private static string ShippedWords(int count) =>
        string.Join(
            ' ',
            LexiconSet.Shipped["words"].Rows.Select(row => row[0]).Where(word => word.All(char.IsAsciiLetterLower)).Take(count));

    private static string Refusal(string content) => Assert.Throws<FormatException>(
        () => Lexicon.Read("test", new MemoryStream(Encoding.UTF8.GetBytes(content)))).Message;
}
