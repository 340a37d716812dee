using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests.Text;

public sealed class LanguageGuessTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    public static TheoryData<string, string> Languages => new()
    {
        { "ca", "Catalan" }, { "cs", "Czech" }, { "da", "Danish" }, { "de", "German" }, { "es", "Spanish" }, { "fi", "Finnish" },
        { "fil", "Filipino" }, { "fr", "French" }, { "gl", "Galician" }, { "hi", "romanised Hindi" }, { "hu", "Hungarian" },
        { "id", "Indonesian or Malay" }, { "it", "Italian" }, { "nl", "Dutch" }, { "no", "Norwegian" }, { "pl", "Polish" },
        { "pt", "Portuguese" }, { "ro", "Romanian" }, { "sv", "Swedish" }, { "sw", "Swahili" }, { "tr", "Turkish" },
        { "vi", "Vietnamese" }, { "ar", "Arabic" }, { "el", "Greek" }, { "hi-deva", "Devanagari" }, { "ja", "Japanese" },
        { "ko", "Korean" }, { "ru", "Cyrillic" }, { "zh", "Chinese" },
    };

    [Theory, MemberData(nameof(Languages))]
    public void Another_language_is_withheld_by_name(string code, string language)
    {
        var card = Analyzer.Analyze(new Article(code, Text(code)));
        Assert.Equal((Verdict.Withheld, $"not English: most of its words are {language}"), (card.Verdict, card.Reason));
        Assert.All(card.Passages, passage => Assert.Equal(BlockRole.Foreign, passage.Role));
        Assert.Empty(card.Evidence);
        Assert.Equal(0, card.Words);
    }

    public static TheoryData<string> English => [.. Text("en").Split("\n\n")];

    [Theory, MemberData(nameof(English))]
    public void Even_garbled_English_is_English(string text) => Assert.Equal("b", Roles(text));

    [Fact]
    public void A_mixed_page_is_scored_on_its_English_blocks()
    {
        var english = Prose();
        var alone = Analyzer.Analyze(new Article("a", english));
        const string spanish = "El ministro dijo que LIVes y que la la casa no es suya.";
        var mixed = Analyzer.Analyze(new Article("a", $"{Text("es")}\n\n{english}\n\n{spanish}\n\n{Text("zh")}"));
        Assert.Equal((alone.Verdict, alone.Words, alone.Assessment.Score), (mixed.Verdict, mixed.Words, mixed.Assessment.Score));
        Assert.Equal(alone.Values, mixed.Values);
        Assert.Equal(alone.Evidence.Select(item => item.Text), mixed.Evidence.Select(item => item.Text));
        Assert.Equal(6, mixed.Passages.Count(passage => passage.Role == BlockRole.Foreign));
        Assert.Equal(alone.Passages.Count, mixed.Passages.Count(passage => passage.Role == BlockRole.Body));
    }

    [Fact]
    public void English_in_passing_does_not_make_an_English_article()
    {
        const string aside =
            "The council said that it would publish the report of the inquiry in the spring, and that all of those who had been heard by "
            + "it were free to comment. It was asked why it had taken so long, and it did not answer. The mayor was not there, and nobody "
            + "could say where he was or when he would be back in his office.";
        var card = Analyzer.Analyze(new Article("a", $"{Text("de")}\n\n{Text("de")}\n\n{Text("de")}\n\n{aside}"));
        Assert.Equal((Verdict.Withheld, "not English: most of its words are German"), (card.Verdict, card.Reason));
        Assert.NotEqual(Verdict.Withheld, Analyzer.Analyze(new Article("a", $"{Text("de")}\n\n{aside}")).Verdict);
    }

    [Fact]
    public void A_mixture_of_languages_is_called_foreign()
    {
        var card = Analyzer.Analyze(new Article("a", $"{Text("de")}\n\n{Text("es")}\n\n{Text("pl")}"));
        Assert.Equal("not English: most of its words are foreign", card.Reason);
    }

    [Theory]
    [InlineData("Wir haben das nicht gewusst, und wir wollten es auch nicht wissen.", "f")]
    [InlineData("Nous ne savons pas où elle est.", "f")]
    [InlineData("Hasta la vista, amigos", "b")]
    [InlineData("Москва", "f")]
    [InlineData("Так сказал он.", "f")]
    [InlineData("東京", "f")]
    [InlineData("π", "b")]
    [InlineData("Α = πr²", "b")]
    [InlineData("𝐁𝐨𝐥𝐝 𝐰𝐨𝐫𝐝𝐬", "b")]
    [InlineData("", "")]
    [InlineData("2024 – 14,5 %", "b")]
    [InlineData("Тhе соunсil vоtеd tо сlоsе thе оld bridgе аnd nоbоdу hаd bееn tоld.", "b")]
    public void A_short_text_is_foreign_only_if_that_is_certain(string text, string roles) => Assert.Equal(roles, Roles(text));

    [Fact]
    public void A_foreign_headline_and_title_are_marked_too()
    {
        const string title = "Die Brücke wird nicht vor dem Sommer wieder geöffnet";
        var article = new Article("a", $"Menü\n\n{Text("de")}") { Title = title, Layout = ArticleLayout.Page };
        var first = Analyzer.Analyze(article).Passages[0];
        Assert.Equal((ArticleField.Title, BlockRole.Foreign), (first.Field, first.Role));
    }

    [Fact]
    public void A_user_can_add_a_language()
    {
        const string zulu =
            "Umasipala umemezele ukuthi ibhuloho elisha ngeke livulwe ngaphambi kwentwasahlobo ngoba imvula ibambezele umsebenzi. ";
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("languages.tsv"), "zu\tZulu\tukuthi ngoba ngaphambi ngeke\n");
        var taught = new QualityAnalyzer(new AnalyzerOptions { Lexicons = LexiconSet.Load(folder.Path) });
        Assert.Contains("Zulu", taught.Analyze(new Article("a", zulu)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zu\tZulu")]
    [InlineData("zu\t\tukuthi")]
    public void A_language_needs_a_name_and_words(string row)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("languages.tsv"), row + "\n");
        var options = new AnalyzerOptions { Lexicons = LexiconSet.Load(folder.Path) };
        Assert.Contains("'zu'", Assert.Throws<FormatException>(() => new QualityAnalyzer(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Guessing_allocates_nothing()
    {
        var resources = new TextResources(LexiconSet.Shipped);
        var source = Text("en") + Text("es") + Text("ja");
        var tokens = CollectionsMarshal.AsSpan(TokenizerTests.Tokens(source));
        resources.LanguageGuess.Foreign(source, tokens);
        var before = GC.GetAllocatedBytesForCurrentThread();
        resources.LanguageGuess.Foreign(source, tokens);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static string Prose() => File.ReadAllText(Repository.At("tests", "MtQuality.Tests", "Prose", "court-report.txt"));

    private static string Text(string code) =>
        File.ReadAllText(Repository.At("tests", "MtQuality.Tests", "Languages", code + ".txt")).Trim();

    private static string Roles(string text)
    {
        using var document = Analyzer.Parse(new Article("a", text));
        return string.Concat(document.Blocks.ToArray().Select(block => "hbt-f"[(int)block.Role]));
    }
}
