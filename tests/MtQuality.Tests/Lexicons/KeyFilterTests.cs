using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Tests.Lexicons;

public sealed class KeyFilterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3000)]
    public void Every_key_of_the_set_passes_and_few_others_do(int count)
    {
        ulong[] keys = [.. Enumerable.Range(0, count).Select(i => WordKey.Of($"in{i}"))];
        var filter = new KeyFilter(keys);
        Assert.All(keys, key => Assert.True(filter.MayContain(key)));
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => filter.MayContain(WordKey.Of($"out{i}"))), 0, 100);
    }
}
