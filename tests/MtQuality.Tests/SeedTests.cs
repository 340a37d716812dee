using MtQuality.Documents;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Scoring;

namespace MtQuality.Tests;

/// <summary>The seeds are what the README's first command shows: the garbled ones are found and the others left in peace.</summary>
public sealed class SeedTests
{
    // What the language model finds odd is odd now and then in the best of prose.
    private const double MaxMarksPerThousandWords = 16;

    private static readonly QualityAnalyzer Analyzer = new();

    public static TheoryData<string, string> Seeds => [.. File.ReadLines(Repository.At("seeds", "labels.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]))];

    [Theory, MemberData(nameof(Seeds))]
    public void A_seed_is_judged_as_it_was_written(string id, string label)
    {
        var card = Analyzer.Analyze(new Article(id, File.ReadAllText(Repository.At("seeds", id))) { Layout = Layout.Page });
        // One in twenty of a person's texts may be suspect by design; none of these is flagged.
        Verdict[] expected = id.Contains("verse", StringComparison.Ordinal) ? [Verdict.Withheld]
            : label is "human" or "learner" ? [Verdict.Clear, Verdict.Suspect]
            : [Verdict.Flagged];
        Assert.Contains(card.Verdict, expected);
        if (label is "human" or "learner")
            Assert.DoesNotContain(card.Findings, finding => !ReadsTheModel(finding.Signal));
        if (label == "human")
            Assert.True(card.Findings.Count() <= MaxMarksPerThousandWords * card.Words / 1000.0 + 1, string.Join("; ", card.Findings.Select(finding => finding.Text)));
    }

    /// <summary>A text in which every "harbour" is broken by a zero-width space is the same text.</summary>
    [Fact]
    public void Zero_width_characters_move_no_verdict()
    {
        var text = File.ReadAllText(Repository.At("seeds", "clean-news-harbour.txt"));
        var (plain, broken) = (Analyzer.Analyze(new Article("a", text)), Analyzer.Analyze(new Article("a", text.Replace("harbour", "har\u200Bbour", StringComparison.Ordinal))));
        Assert.Equal(plain.Assessment.Score, broken.Assessment.Score);
        Assert.Contains(broken.Findings, finding => finding.Signal == "residue.invisible");
    }

    private static bool ReadsTheModel(string signal) =>
        signal is "phrase.unspun" or "phrase.collocation" or "phrase.improbable" || signal.StartsWith("grammar.", StringComparison.Ordinal);

    [Fact]
    public void Every_seed_has_a_label() =>
        Assert.Equal(Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal), Seeds.Select(seed => seed.Data.Item1).Order(StringComparer.Ordinal));
}
