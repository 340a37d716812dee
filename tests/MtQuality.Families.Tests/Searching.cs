using MtQuality.Documents;
using MtQuality.Families.Results;
using MtQuality.Tests;

namespace MtQuality.Families.Tests;

/// <summary>A search over a few articles.</summary>
internal static class Searching
{
    public static Article Article(string id, string text, string? date = null, string? site = null) =>
        new(id, text) { Date = date, Site = site };

    public static FamilyReport Find(params IEnumerable<Article> articles) =>
        Find(articles.Select(article => new FamilyInput(article)));

    public static FamilyReport Find(IEnumerable<FamilyInput> inputs)
    {
        using var folder = new TemporaryFolder();
        using var search = FamilySearch.In(folder.Path);
        search.Add(inputs, TestContext.Current.CancellationToken);
        return search.Find(null, TestContext.Current.CancellationToken) with { Texts = null! };
    }

    /// <summary>The families as lines such as <c>a: b copy, c excerpt</c>.</summary>
    public static string[] Lines(this FamilyReport report) =>
    [
        .. report.Families.Select(family =>
            $"{family.Original.Id}: {string.Join(", ", family.Members.Skip(1).Select(member => $"{member.Article.Id} {member.Role}"))}"),
    ];
}
