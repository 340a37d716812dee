using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MtQuality.Documents;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

/// <summary>Properties that hold for every text: words and marks of all kinds, any Unicode, broken surrogates.</summary>
public sealed class TextProperties
{
    private static readonly QualityAnalyzer Analyzer = new();

    private static readonly string[] Pieces =
    [
        "the", "THE", "LIVes", "Mr.", "U.S.", "a.m.", "J.", "don't", "it’s", "2,000", "3.5%",
        "https://a.b/c", "e@x.org", "AAM", "AADMI", "living", "and",
        ".", "!", "?", "…", "...", ",", ";", ":", "-", "—", "“", "”", "\"", "'", "(", ")", "[", "]", "{", "|", "}",
        " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\0", "\u202E",
        "é", "e\u0301", "ß", "İ", "Москва", "東京", "ไทย", "😀", "\uD83D", "\uDE00", "👩‍👩‍👧",
        "Share", "Recent Posts", "2 years ago", "Also read: more", "organization of the Collective Security Agreement",
        "kicked the pail", "{a|b}",
    ];

    public static Arbitrary<string> Texts() => Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(c => (char)c)).Select(chars => new string(chars)),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces))).ToArbitrary();

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 600, EndSize = 200)]
    public void Every_character_of_English_but_white_space_is_in_one_token_in_order(string text)
    {
        using var document = Analyzer.Parse(new Article("a", text));
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Length > 0 && token.Start >= end && token.End <= text.Length);
            Assert.True(IsLeftOut(document, end, token.Start));
            end = token.End;
        }
        Assert.True(IsLeftOut(document, end, text.Length));
    }

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 300, EndSize = 200)]
    public void Sentences_hold_every_token_once(string text, bool isPage)
    {
        using var document = Analyzer.Parse(new Article("a", text) { Layout = isPage ? ArticleLayout.Page : ArticleLayout.Body });
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.TokenCount > 0);
            next = sentence.EndToken;
        }
        Assert.Equal(document.Tokens.Length, next);
    }

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 400, EndSize = 300)]
    public void Analysis_never_throws_and_keeps_to_the_text(string text, string title, bool isPage)
    {
        var card = Analyzer.Analyze(new Article("a", text) { Title = title, Layout = isPage ? ArticleLayout.Page : ArticleLayout.Body });
        Assert.InRange(card.Assessment.Score, 0, 1);
        Assert.All(card.Values, value => Assert.True(value.Value is null || double.IsFinite(value.Value.Value)));
        foreach (var item in card.Evidence)
        {
            var field = item.Field == ArticleField.Title ? title : text;
            Assert.InRange(item.Span.Start, 0, item.Span.End);
            Assert.Equal(field[item.Span.Start..item.Span.End], item.Text);
            Assert.InRange(item.Weight, 0, 1);
            if (item.IsFinding)
                Assert.InRange(CountTokens(item.Text), 0, EvidenceCollector.MaxFindingLength);
        }
    }

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 200, EndSize = 300)]
    public void The_same_text_gives_the_same_card(string text) =>
        Assert.Equal(Describe(text), Describe(new string(text.AsSpan())));

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 200, EndSize = 300)]
    public void Line_ends_do_not_matter(string text)
    {
        var unix = text.Replace("\r", "", StringComparison.Ordinal);
        var windows = unix.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(
            Describe(unix, ArticleLayout.Page),
            Describe(windows, ArticleLayout.Page).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static int CountTokens(string text)
    {
        using var document = Analyzer.Parse(new Article("a", text));
        return document.Tokens.Length;
    }

    private static string Describe(string text, ArticleLayout layout = ArticleLayout.Body)
    {
        var card = Analyzer.Analyze(new Article("a", text) { Layout = layout });
        var description = new StringBuilder($"{card.Verdict} {card.Assessment.Score:R} {card.Words}\n");
        description.AppendJoin(' ', card.Values).Append('\n');
        foreach (var item in card.Evidence)
            description.Append($"{item.Signal} {item.Role} {item.Text} {item.Expected}\n");
        return description.AppendJoin(' ', card.Passages.Select(passage => passage.Role)).ToString();
    }

    private static bool IsLeftOut(TextDocument document, int start, int end)
    {
        var foreign = document.Blocks.ToArray().Where(block => block.Role == BlockRole.Foreign).ToList();
        return Enumerable.Range(start, end - start).All(i => CharClass.Of(document.Folded[i]) == CharKind.Space
            || CharClass.IsIgnorable(document.Folded[i])
            || foreign.Exists(block => i >= block.Span.Start && i < block.Span.End));
    }
}
