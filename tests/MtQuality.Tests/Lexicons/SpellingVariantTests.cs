using MtQuality.Lexicons;

namespace MtQuality.Tests.Lexicons;

public sealed class SpellingVariantTests
{
    [Theory]
    [InlineData("colour", "color")]
    [InlineData("favourite", "favorite")]
    [InlineData("organise", "organize")]
    [InlineData("organisations", "organizations")]
    [InlineData("analysed", "analyzed")]
    [InlineData("catalogue", "catalog")]
    [InlineData("defence", "defense")]
    [InlineData("paediatric", "pediatric")]
    [InlineData("manoeuvre", "maneuver")]
    [InlineData("foetus", "fetus")]
    [InlineData("traveller", "traveler")]
    [InlineData("labelled", "labeled")]
    [InlineData("programmes", "programs")]
    [InlineData("theatre", "theater")]
    [InlineData("metres", "meters")]
    [InlineData("judgement", "judgment")]
    [InlineData("plough", "plow")]
    [InlineData("grey", "gray")]
    [InlineData("house", "house")]
    public void These_are_spellings_of_one_word(string british, string american)
    {
        Assert.True(SpellingVariants.AreOfOneWord(british, american));
        Assert.True(SpellingVariants.AreOfOneWord(american, british));
    }

    [Theory]
    [InlineData("four", "for")]
    [InlineData("our", "or")]
    [InlineData("through", "throw")]
    [InlineData("shoe", "she")]
    [InlineData("poet", "pet")]
    [InlineData("holly", "holy")]
    [InlineData("bellow", "below")]
    [InlineData("filling", "filing")]
    [InlineData("prise", "prize")]
    [InlineData("boo", "bo")]
    public void These_are_two_words(string first, string second)
    {
        Assert.False(SpellingVariants.AreOfOneWord(first, second));
        Assert.False(SpellingVariants.AreOfOneWord(second, first));
    }
}
