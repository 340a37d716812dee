using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Metrics.Attacks;

/// <summary>The attacks that an evaluation tries.</summary>
public static class AttackSuite
{
    private const double Few = 0.05;
    private const double More = 0.1;

    private const string Lead = "Here is what is known about it so far, and what those who were there have said.";

    private const string Pasted = """
        The library in Mill Street opens again on Saturday after a winter of repairs. The roof has been mended, the reading room has new
        lamps, and the children's corner has moved to the ground floor, where it is warmer and closer to the door. Books that were due
        while the house was closed may be brought back until the end of the month without a fine.

        Volunteers carried some nine thousand volumes to the school hall and back. Those who helped are invited to tea on Friday at
        four, before the doors open to everyone else.
        """;

    private const string Box = "Read also: Ten small gardens that anyone can plant in a day";

    /// <summary>The attacks, in the order of reports.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        new("capitals", "one word in twenty in capitals", OfWords(Few, (word, _) => word.ToUpperInvariant())),
        new("homoglyphs", "Cyrillic look-alikes in one word in twenty", OfWords(Few, (word, _) => AttackedWord.WithLookAlike(word))),
        new("zero width", "an invisible character in one word in ten", OfWords(More, AttackedWord.WithInvisible)),
        new("misspellings", "two letters of one word in twenty change places", OfWords(Few, AttackedWord.Misspelt)),
        new("synonyms", "one content word in ten replaced by a synonym", Synonyms()),
        new("first line", "the first sentence replaced by one that fits any article", (article, _) => article with
        {
            Text = $"{Lead} {article.Text[EndOfFirstSentence(article.Text)..].TrimStart()}",
        }),
        new("half", "only the second half of the text", (article, _) => article with
        {
            Text = article.Text[EndOfFirstSentence(article.Text, article.Text.Length / 2)..].TrimStart(),
        }),
        new("pasted paragraphs", "two paragraphs of a clean article put before it", (article, _) => article with
        {
            Text = $"{Pasted}\n\n{article.Text}",
        }),
        new("read also", "a box that announces another article, in the middle", (article, _) => article with
        {
            Text = article.Text.Insert(EndOfFirstSentence(article.Text, article.Text.Length / 2), $"\n\n{Box}\n\n"),
            Layout = ArticleLayout.Page,
        }),
    ];

    private static Func<Article, Random, Article> OfWords(double share, Func<string, Random, string> change) => (article, random) =>
        article with { Text = AttackedWord.Replace(article.Text, share, random, change) };

    private static Func<Article, Random, Article> Synonyms()
    {
        // Read only when an article is attacked: help lists the attacks too.
        var spinner = new Lazy<ThesaurusSpinner>(() =>
            ThesaurusSpinner.WithOwnThesaurus(new SignalResources(new TextResources(LexiconSet.Shipped), DataFiles.Embedded)));
        return (article, random) => article with { Text = spinner.Value.Spin(article.Text, More, random) };
    }

    /// <summary>One past the end of the first sentence that ends at or after a place; the end of the text if none does before.</summary>
    private static int EndOfFirstSentence(string text, int from = 0)
    {
        for (var end = from; end + 1 < text.Length; end++)
        {
            if (text[end] == '.' && char.IsWhiteSpace(text[end + 1]))
                return end + 1;
        }
        return text.Length;
    }
}
