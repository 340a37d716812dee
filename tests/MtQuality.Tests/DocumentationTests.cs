using System.Text.Json;
using MtQuality.Lexicons;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests;

/// <summary>The documentation agrees with the code.</summary>
public sealed class DocumentationTests
{
    private static readonly string Readme = File.ReadAllText(Repository.At("README.md"));

    [Fact]
    public void Every_lexicon_is_in_the_data_readme()
    {
        var data = File.ReadAllText(Repository.At("data", "README.md"));
        Assert.All(LexiconSet.Shipped.Names, name => Assert.Contains($"`lexicons/{name}.tsv`", data, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_signal_is_in_the_readme() =>
        Assert.All(SignalCatalog.All, card => Assert.Contains($"`{card.Id}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void The_readme_names_the_number_of_seeds()
    {
        var seeds = Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Count();
        Assert.Contains($"scores {seeds} small articles", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_report_is_of_this_version()
    {
        using var run = JsonDocument.Parse(File.ReadAllText(Repository.At("reports", "sample", "run.json")));
        Assert.True(
            run.RootElement.GetProperty("signature").GetString() == new QualityAnalyzer().Signature.Id,
            "reports/sample was made by another version; run `mtq score seeds --out reports/sample --force`.");
    }
}
