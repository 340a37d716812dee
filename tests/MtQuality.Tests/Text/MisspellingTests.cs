using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

/// <summary>What is a slip of the pen, and what merely not in the vocabulary.</summary>
public sealed class MisspellingTests
{
    private static readonly Misspelling Misspelling = new(new TextResources(LexiconSet.Shipped).Vocabulary);

    [Theory]
    [InlineData("goverment")] // a letter lost
    [InlineData("untill")] // one too many
    [InlineData("freind")] // two swapped
    [InlineData("becouse")] // one changed
    [InlineData("wouldnt")] // an apostrophe lost
    [InlineData("eventhough")] // two words run together
    public void A_slip_is_noticed(string word) => Assert.True(Misspelling.IsMisspelt(word));

    [Theory]
    [InlineData("xyzzyqk")] // near nothing
    [InlineData("wxy")] // too short to tell
    [InlineData("brzęczy")] // not of these letters
    [InlineData("unfathomablenesslesslyishness")] // too long for a word
    [InlineData("harbouring")] // a form of a word
    public void What_is_not_known_is_no_slip(string word) => Assert.False(Misspelling.IsMisspelt(word));
}
