using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

/// <summary>Misspelt words are distinguished from words that are only missing in the vocabulary.</summary>
public sealed class MisspellingTests
{
    private static readonly Misspelling Misspelling = new(new TextResources(LexiconSet.Shipped).Vocabulary);

    [Theory]
    [InlineData("goverment")] // a letter missing
    [InlineData("untill")] // a letter too many
    [InlineData("freind")] // two letters swapped
    [InlineData("becouse")] // a letter changed
    [InlineData("wouldnt")] // the apostrophe missing
    [InlineData("eventhough")] // the space missing
    public void A_misspelling_is_recognised(string word) => Assert.True(Misspelling.IsMisspelt(word));

    [Theory]
    [InlineData("xyzzyqk")] // similar to no word
    [InlineData("wxy")] // too short to tell
    [InlineData("brzęczy")] // other letters than a to z
    [InlineData("unfathomablenesslesslyishness")] // too long for a word
    [InlineData("harbouring")] // a form of a word
    public void An_unknown_word_is_not_a_misspelling(string word) => Assert.False(Misspelling.IsMisspelt(word));
}
