using System.Text.Json;
using System.Text.RegularExpressions;

namespace MtQuality.Tests;

/// <summary>The documentation agrees with the code.</summary>
public sealed partial class DocumentationTests
{
    private const int MaxReadmeLines = 120;

    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    public static TheoryData<string> Documents =>
    [
        "README.md", "data/README.md", "data/models/en/MODEL_CARD.md", "reports/README.md", "seeds/README.md", "src/ARCHITECTURE.md",
        "tests/Sets/README.md",
        .. Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Documents))]
    public void Links_lead_to_files_and_headings_that_are_there(string document)
    {
        foreach (var link in LinksOf(document))
        {
            var (file, heading) = link.Split('#') is [var path, var anchor] ? (path, anchor) : (link, null);
            var target = file.Length == 0 ? Repository.At(document) : Path.Combine(Repository.At(document), "..", file);
            Assert.True(Path.Exists(target), $"{document} links to {link}, which does not exist.");
            if (heading is not null)
                Assert.True(AnchorsOf(target).Contains(heading), $"{document} links to {link}, and no heading there gives #{heading}.");
        }
    }

    [Fact]
    public void Every_page_is_in_the_index()
    {
        var pages = Directory.EnumerateFiles(Repository.At("docs"), "*.md").Select(path => Path.GetFileName(path));
        Assert.Subset(LinksOf("docs/README.md").ToHashSet(), pages.Where(page => page != "README.md").ToHashSet());
    }

    [Fact]
    public void The_readme_stays_short_and_its_first_commands_as_they_are()
    {
        Assert.InRange(Readme.Split('\n').Length - 1, 1, MaxReadmeLines);
        Assert.Contains("dotnet run -c Release --project src/MtQuality.Cli -- score seeds ", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test --solution MtQuality.sln ", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_names_the_number_of_seeds() =>
        Assert.Contains(
            $"scores {Seeds("*.txt") + Seeds("*.html")} small articles",
            Readme,
            StringComparison.Ordinal);

    private static int Seeds(string pattern) =>
        Directory.EnumerateFiles(Repository.At("seeds"), pattern, SearchOption.AllDirectories).Count();

    [Fact]
    public void The_sample_report_is_of_this_version()
    {
        using var run = JsonDocument.Parse(File.ReadAllText(Repository.At("reports", "sample", "run.json")));
        Assert.True(
            run.RootElement.GetProperty("signature").GetString() == ShippedAnalyzer.Instance.Signature.Id,
            "reports/sample was made by another version; run `mtq score 'seeds/*.txt' --out reports/sample --force`.");
    }

    /// <summary>Where the links and pictures of a document lead inside the repository.</summary>
    private static IEnumerable<string> LinksOf(string document) =>
        Link().Matches(Code().Replace(File.ReadAllText(Repository.At(document)), ""))
            .Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors that GitHub makes of headings: in lower case, without signs, blanks as hyphens.</summary>
    private static HashSet<string> AnchorsOf(string path) =>
        Heading().Matches(File.ReadAllText(path))
            .Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'))
            .ToHashSet();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```$|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
