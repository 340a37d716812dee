using System.Text.Json;

namespace MtQuality.Tests;

/// <summary>The documentation agrees with the code.</summary>
public sealed class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

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
}
