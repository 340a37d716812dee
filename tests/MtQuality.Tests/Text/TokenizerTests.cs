using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

public sealed class TokenizerTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    [Theory]
    [InlineData("Russian-led troops, 2,000.", "Russian|-|led|troops|,|2,000|.")]
    [InlineData("She didn’t; they'll go, it's Tom's.", "She|didn’t|;|they|'ll|go|,|it|'s|Tom|'s|.")]
    [InlineData("O'Neill and D’Arcy o'clock", "O'Neill|and|D’Arcy|o'clock")]
    [InlineData("The workers' flats", "The|workers|'|flats")]
    [InlineData("The U.S. and J.R.R. Tolkien at 5 p.m. sharp", "The|U.S.|and|J.R.R.|Tolkien|at|5|p.m.|sharp")]
    [InlineData("Mr. J. Smith", "Mr|.|J|.|Smith")]
    [InlineData("in the 1990s, 20th, 3D, 1.5m at 10:30", "in|the|1990s|,|20th|,|3D|,|1.5m|at|10:30")]
    [InlineData("see https://example.org/a?b=c, or www.example.org.", "see|https://example.org/a?b=c|,|or|www.example.org|.")]
    [InlineData("mail a.b@example.org, #tag @handle file_name Node.js", "mail|a.b@example.org|,|#tag|@handle|file_name|Node.js")]
    [InlineData("The end.The start", "The|end|.|The|start")]
    [InlineData("well... no -- yes!!! “ok”", "well|...|no|--|yes|!!!|“|ok|”")]
    [InlineData("$5 + 3% = €8", "$|5|+|3|%|=|€|8")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "soft\u00ADhyphen|zero\u200Bwidth")]
    [InlineData("naïve café Москва 東京 😀", "naïve|café|Москва|東京|😀")]
    [InlineData("e\u0301te\u0301 and/or", "e\u0301te\u0301|and|/|or")]
    public void Text_is_cut_into(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text).Select(token => text.Substring(token.Start, token.Length))));

    [Theory]
    [InlineData("word"), InlineData("Word"), InlineData("WORD"), InlineData("wORd"), InlineData("a"), InlineData("I")]
    [InlineData("counterrevolutionary"), InlineData("CounterRevolutionary"), InlineData("COUNTERREVOLUTIONARY"), InlineData("eighteen")]
    [InlineData("donaudampfschifffahrtsgesellschaft"), InlineData("café"), InlineData("G20"), InlineData("Kelvin\u212A")]
    public void A_word_is_the_same_at_the_end_of_a_text_as_inside_it(string word)
    {
        var atEnd = Assert.Single(Tokens(word));
        foreach (var next in (string[])[" ", ", ", "? ", ")-", "/", "\n", "; "])
            Assert.Equal(atEnd, Tokens($"{word}{next}and so on, for a while").First());
    }

    [Theory]
    [InlineData("word", "Lower")]
    [InlineData("Word", "Capitalized")]
    [InlineData("I", "Capitalized")]
    [InlineData("WORD", "Upper")]
    [InlineData("U.S.", "Upper")]
    [InlineData("LIVes", "Mixed")]
    [InlineData("oPen", "Mixed")]
    [InlineData("O'Neill", "Capitalized")]
    [InlineData("O’NEILL", "Upper")]
    [InlineData("d’Arcy", "Capitalized")]
    [InlineData("東京", "None")]
    public void Casing_is(string word, string expected) =>
        Assert.Equal(Enum.Parse<Casing>(expected), Assert.Single(Tokens(word)).Casing);

    [Theory]
    [InlineData("Don’t", "DON'T")]
    [InlineData("li\u00ADves", "lives")]
    [InlineData("ÉTÉ", "été")]
    public void Words_that_differ_in_form_alone_share_a_key(string one, string other) => Assert.Equal(WordKey.Of(one), WordKey.Of(other));

    internal static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, Resources.Vocabulary);
        while (tokenizer.TryRead(text.Length, out var token))
            tokens.Add(token);
        return tokens;
    }
}
