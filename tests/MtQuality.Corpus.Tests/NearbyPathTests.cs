using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>What a mistyped path may have meant.</summary>
public sealed class NearbyPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NearbyPathTests()
    {
        Directory.CreateDirectory(_folder.At("articles"));
        File.WriteAllText(_folder.At("articles", "page.txt"), "text");
        File.WriteAllText(_folder.At("articles", ".hidden"), "text");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("artikles", "articles")]
    [InlineData("artcles/", "articles")]
    [InlineData("articles/pgae.txt", "articles/page.txt")]
    [InlineData("articles/hidden", null)]
    [InlineData("articles/other.html", null)]
    [InlineData("nowhere/page.txt", null)]
    public void The_nearest_name_beside_it_is_found(string path, string? nearby) =>
        Assert.Equal(nearby is null ? null : _folder.At(nearby), NearbyPath.Of(_folder.At(path)));
}
