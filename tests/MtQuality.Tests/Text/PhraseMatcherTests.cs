using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

public sealed class PhraseMatcherTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    [Theory]
    [InlineData("a deep blue sea is", "blue sea", "blue sea")]
    [InlineData("a deep blue sea is", "deep|deep blue sea", "deep blue sea")]
    [InlineData("a deep-blue sea is", "deep blue", "deep-blue")]
    [InlineData("A DEEP Blue Sea", "deep blue", "DEEP Blue")]
    [InlineData("a deep, blue sea is", "deep blue", null)]
    [InlineData("a deep - blue sea is", "deep blue", null)]
    [InlineData("a deep blueish sea", "deep blue", null)]
    [InlineData("the deep blue", "deep blue sea", null)]
    public void The_longest_phrase_of_whole_words_is_found(string text, string phrases, string? found) =>
        Assert.Equal(found, First(text, phrases, inflections: null));

    [Theory]
    [InlineData("two random forests", "random forest", "random forests")]
    [InlineData("two randoms forest", "random forest", null)]
    [InlineData("forests grow", "forest", null)]
    public void The_last_word_of_several_may_be_inflected(string text, string phrases, string? found) =>
        Assert.Equal(found, First(text, phrases, Resources.Vocabulary));

    [Fact]
    public void Of_two_equal_phrases_the_first_is_found()
    {
        var matcher = new PhraseMatcher([([1, 2], 5), ([1, 2], 6)]);
        Token[] tokens =
        [
            new(0, 1, TokenKind.Word, Casing.Lower, Vocabulary.Unknown, 1),
            new(2, 1, TokenKind.Word, Casing.Lower, Vocabulary.Unknown, 2),
        ];
        Assert.Equal(new PhraseMatch(5, 1), matcher.Longest("a b", tokens, 0));
    }

    private static ulong[] Keys(string phrase) => [.. PhraseReader.Words(phrase, Resources.Vocabulary).Select(word => word.Key)];

    private static string? First(string text, string phrases, Vocabulary? inflections)
    {
        var matcher = new PhraseMatcher(phrases.Split('|').Select((phrase, i) => (Keys(phrase), i)));
        using var document = Resources.Parse(new Article("a", text));
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (matcher.Longest(text, document.Tokens, i, inflections) is { } match)
                return text[document.Tokens[i].Start..document.Tokens[match.LastToken].End];
        }
        return null;
    }
}
