using System.Globalization;
using System.Text;
using MtQuality.Documents;
using MtQuality.Scoring;

namespace MtQuality.Tests;

/// <summary>
/// Good English of many registers under what ships: the text with its findings underlined, so that a change that accuses an innocent
/// sentence shows as a diff that a person can read. The numbers stand apart in one file, since a new model changes them all.
/// </summary>
public sealed class ProseTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateFiles(Repository.At("tests", "MtQuality.Tests", "Prose"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Texts))]
    public void Prose_reads_as_in_the_snapshot(string name) =>
        Snapshot.Matches(UnderlinedText.Of(Analyze(name)), "MtQuality.Tests", "Prose", name + ".snap");

    [Fact]
    public void Values_are_those_of_the_snapshot()
    {
        var values = new StringBuilder();
        foreach (var card in Texts.Select(name => Analyze(name.Data)))
        {
            values.Append(CultureInfo.InvariantCulture, $"{card.Article.Id}\n  score {card.Assessment.Score:0.00}\n");
            foreach (var (signal, value) in card.Values)
                values.Append(CultureInfo.InvariantCulture, $"  {signal} {value?.ToString("G2", CultureInfo.InvariantCulture) ?? "withheld"}\n");
        }
        Snapshot.Matches(values.ToString(), "MtQuality.Tests", "Prose", "values.snap");
    }

    private static ScoreCard Analyze(string name) =>
        Analyzer.Analyze(new Article(name, File.ReadAllText(Repository.At("tests", "MtQuality.Tests", "Prose", name + ".txt"))) { Layout = Layout.Page });
}
