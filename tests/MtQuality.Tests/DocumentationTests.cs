namespace MtQuality.Tests;

/// <summary>What the documents say is true of the code.</summary>
public sealed class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    [Fact]
    public void The_readme_names_the_number_of_seeds() =>
        Assert.Contains($"scores {Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Count()} small articles", Readme, StringComparison.Ordinal);

    [Fact]
    public void The_sample_report_is_of_this_version()
    {
        using var run = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Repository.At("reports", "sample", "run.json")));
        Assert.True(
            run.RootElement.GetProperty("signature").GetString() == new QualityAnalyzer(new AnalyzerOptions { Classifier = MtQuality.Scoring.Classifier.TrainedModel.Shipped }).Signature.Id,
            "reports/sample was made by another version; run `mtq score seeds --out reports/sample --force`.");
    }
}
