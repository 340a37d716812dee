using MtQuality.Families.Candidates;
using MtQuality.Families.Words;
using MtQuality.Tests;
using static MtQuality.Families.Tests.Searching;

namespace MtQuality.Families.Tests;

/// <summary>Input that would take quadratic time elsewhere. What is counted is work, not time.</summary>
public sealed class WorkTests
{
    private static readonly string Text = GeneratedText.Of(1);

    [Fact]
    public void Identical_pages_are_one_family_and_are_never_compared()
    {
        const int pages = 2000;
        var report = Find(Enumerable.Range(0, pages).Select(i => Article($"{i}", Text)));
        Assert.Equal(pages, Assert.Single(report.Families).Members.Count);
        Assert.Equal(pages - 1, report.Pairs.Count);
    }

    [Fact]
    public void Pages_with_a_number_of_their_own_are_one_family()
    {
        const int pages = 300;
        var report = Find(Enumerable.Range(0, pages).Select(i => Article($"{i}", $"{Text} Page {i} of {pages}.")));
        Assert.InRange(report.Families[0].Members.Count, pages * 0.9, pages);
    }

    public static TheoryData<string, Func<int, string>> Shapes => new()
    {
        { "pages with a number of their own", i => $"{Text} Page {i}." },
        { "a site's boilerplate", i => $"{GeneratedText.Part(Text, 0, 40)} {GeneratedText.Of(1000 + i)}" },
        { "unrelated pages", i => GeneratedText.Of(1000 + i) },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Work_grows_with_the_number_of_pages(string name, Func<int, string> text)
    {
        const int pages = 200;
        Assert.NotEmpty(name);
        var (some, twice) = (Work(pages, text), Work(2 * pages, text));
        Assert.InRange(twice, 0, 2.2 * some + pages);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(100, "site.example")]
    public void Boilerplate_of_a_site_makes_no_family(int words, string? site)
    {
        var report = Find(Enumerable.Range(0, 40).Select(i =>
            Article($"{i}", $"{GeneratedText.Of(1000 + i)} {GeneratedText.Part(Text, 0, words)}", site: site)));
        Assert.Empty(report.Families);
    }

    /// <summary>Number of times that two pages meet under a key.</summary>
    private static long Work(int pages, Func<int, string> text)
    {
        using var folder = new TemporaryFolder();
        using var search = new CandidateSearch(folder.Path);
        var words = new WordSequence(GeneratedText.Resources);
        for (var i = 0; i < pages; i++)
        {
            words.Read(text(i));
            search.Add(i, TextKeys.Of(words));
        }
        Assert.InRange(search.Find().Count(), 0, pages * pages);
        return search.Met;
    }
}
