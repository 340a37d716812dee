using MtQuality.Families.Store;
using MtQuality.Tests;
using static MtQuality.Families.Tests.Searching;

namespace MtQuality.Families.Tests;

/// <summary>What a killed process left is continued; shards together give what one search gives.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly FamilyInput[] Inputs =
    [
        .. Enumerable.Range(0, 12).Select(i => new FamilyInput(
            Article(
                $"{i}", i % 3 == 2 ? new GeneratedText(i).Spun(GeneratedText.Of(i - 1), 4) : GeneratedText.Of(i), $"2024-01-{i + 1:00}"),
            i % 3 == 2 ? 0.9 : 0.1)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1500)]
    public void A_search_that_was_killed_is_continued(int lost)
    {
        using (var search = FamilySearch.In(_folder.Path))
            search.Add(Inputs[..7], Cancellation);
        using (var records = File.OpenWrite(_folder.At(ArticleStore.Records)))
            records.SetLength(records.Length - lost);
        using var continued = FamilySearch.In(_folder.Path);
        Assert.InRange(continued.Count, 0, lost == 0 ? 7 : 6);
        continued.Add(Inputs[continued.Count..], Cancellation);
        Assert.Equal(Find(Inputs).Lines(), continued.Find(null, Cancellation).Lines());
    }

    [Fact]
    public void Texts_are_kept_as_they_are()
    {
        using var search = FamilySearch.In(_folder.Path);
        search.Add([new FamilyInput(Article("a", "Ünïcode “text” — 日本 🙂\r\nand more.")), .. Inputs], Cancellation);
        var report = search.Find(null, Cancellation);
        Assert.NotEmpty(report.Families);
        Assert.All(report.Families, family => Assert.Equal(
            Inputs[int.Parse(family.Original.Id, System.Globalization.CultureInfo.InvariantCulture)].Article.Text,
            report.Texts.Read(family.Original).Text));
    }

    [Fact]
    public void Files_of_another_version_are_refused()
    {
        File.WriteAllText(_folder.At(ArticleStore.Records), "MtQuality families 0\n" + new string('x', 100));
        var refused = Assert.Throws<InvalidDataException>(() => FamilySearch.In(_folder.Path));
        Assert.Contains("another version", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Shards_together_are_one_search(int shards)
    {
        var folders = Enumerable.Range(0, shards).Select(shard => _folder.At($"{shard}")).ToList();
        foreach (var (shard, folder) in folders.Index())
        {
            using var part = FamilySearch.In(folder);
            var taken = Inputs.Index().Where(input => input.Index % shards == shard);
            part.Add(taken.Select(input => input.Item with { Place = input.Index }), Cancellation);
        }
        using var search = FamilySearch.In(_folder.At("all"));
        search.Join(folders, Cancellation);
        Assert.Equal(Find(Inputs).Lines(), search.Find(null, Cancellation).Lines());
        Assert.Equal(Inputs.Select(input => input.Article.Id), Enumerable.Range(0, search.Count).Select(search.IdOf));
    }

    [Fact]
    public void The_same_shard_twice_is_refused()
    {
        using (var part = FamilySearch.In(_folder.At("0")))
            part.Add(Inputs, Cancellation);
        using var search = FamilySearch.In(_folder.At("all"));
        var refused = Assert.Throws<InvalidDataException>(() => search.Join([_folder.At("0"), _folder.At("0")], Cancellation));
        Assert.Contains("same shard", refused.Message, StringComparison.Ordinal);
    }
}
