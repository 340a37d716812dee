using System.Globalization;
using System.Text;
using MtQuality.Documents;
using MtQuality.Scoring;

namespace MtQuality.Tests;

/// <summary>
/// Snapshots of good English of many registers, analysed with everything that ships. Each shows the text with its findings underlined, so
/// that a new false alarm is easy to see in a diff. The values are in one file of their own, because a new model changes all of them.
/// </summary>
public sealed class ProseTests
{
    private static readonly string Folder = Repository.At("tests", "MtQuality.Tests", "Prose");

    public static TheoryData<string> Texts =>
    [
        .. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Findings_are_those_of_the_snapshot(string name) =>
        Snapshot.Matches(UnderlinedText.Of(Analyze(name)), "MtQuality.Tests", "Prose", name + ".snap");

    [Fact]
    public void Values_are_those_of_the_snapshot()
    {
        var values = new StringBuilder();
        foreach (var card in Texts.Select(name => Analyze(name.Data)))
        {
            values.Append(CultureInfo.InvariantCulture, $"{card.Article.Id}\n  score {card.Assessment.Score:0.00}\n");
            foreach (var (signal, value) in card.Values)
                values.Append($"  {signal} {value?.ToString("G2", CultureInfo.InvariantCulture) ?? "withheld"}\n");
        }
        Snapshot.Matches(values.ToString(), "MtQuality.Tests", "Prose", "values.snap");
    }

    private static ScoreCard Analyze(string name) =>
        ShippedAnalyzer.Instance.Analyze(
            new Article(name, File.ReadAllText(Path.Combine(Folder, name + ".txt"))) { Layout = ArticleLayout.Page });
}
