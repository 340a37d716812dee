using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

public sealed class InflectionTests
{
    private static readonly Vocabulary Vocabulary = new TextResources(LexiconSet.Shipped).Vocabulary;

    [Theory]
    [InlineData("kick", "booted", "kicked")]
    [InlineData("stop", "halted", "stopped")]
    [InlineData("carry", "hauled", "carried")]
    [InlineData("bite", "chewing", "biting")]
    [InlineData("bucket", "baskets", "buckets")]
    [InlineData("church", "temples", "churches")]
    [InlineData("story", "tales", "stories")]
    [InlineData("bucket", "pail", "bucket")]
    [InlineData("begin", "started", "begin")]
    [InlineData("kick", "struck", "kick")]
    public void A_word_takes_the_regular_ending_of_another(string lemma, string model, string inflected) =>
        Assert.Equal(inflected, Inflection.Like(lemma, model, Vocabulary));
}
