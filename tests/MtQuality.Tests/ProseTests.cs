using System.Globalization;
using System.Text;
using MtQuality.Documents;
using MtQuality.Signals;

namespace MtQuality.Tests;

/// <summary>Good English of many registers, with a snapshot of all that is said of it: a change that accuses an innocent sentence shows
/// as a diff.</summary>
public sealed class ProseTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    public static TheoryData<string> Texts => [.. Directory.EnumerateFiles(Repository.At("tests", "MtQuality.Tests", "Prose"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Texts))]
    public void Prose_reads_as_in_the_snapshot(string name)
    {
        var card = Analyzer.Analyze(new Article(name, File.ReadAllText(Repository.At("tests", "MtQuality.Tests", "Prose", name + ".txt"))) { Layout = Layout.Page });
        var reading = new StringBuilder();
        reading.Append(CultureInfo.InvariantCulture, $"{card.Verdict}, score {card.Assessment.Score:0.000}, {card.Words} words\n");
        foreach (var item in card.Evidence)
            reading.Append(CultureInfo.InvariantCulture, $"{(item.IsFinding ? "finding" : "description")} {item.Signal} {item.Role} [{item.Text.ReplaceLineEndings("/")}] {item.Expected}\n");
        for (var i = 0; i < card.Values.Count; i++)
            reading.Append(CultureInfo.InvariantCulture, $"{SignalCatalog.All[i].Id} {card.Values[i]?.ToString("0.####", CultureInfo.InvariantCulture) ?? "withheld"}\n");
        Snapshot.Matches(reading.ToString(), "MtQuality.Tests", "Prose", name + ".snap");
    }
}
