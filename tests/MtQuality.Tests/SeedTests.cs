using MtQuality.Documents;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests;

/// <summary>The seeds are the articles that the first command of the README scores. The garbled ones are flagged, and no other.</summary>
public sealed class SeedTests
{
    // Even in good prose, the signals of the language model find a place now and then.
    private const double MaxFindingsPerThousandWords = 16;

    private static readonly QualityAnalyzer Analyzer = new();

    public static TheoryData<string, string> Seeds =>
    [
        .. File.ReadLines(Repository.At("seeds", "labels.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(cells => (cells[0], cells[1])),
    ];

    [Theory, MemberData(nameof(Seeds))]
    public void A_seed_gets_the_verdict_of_its_label(string id, string label)
    {
        var card = Analyzer.Analyze(new Article(id, File.ReadAllText(Repository.At("seeds", id))) { Layout = ArticleLayout.Page });
        // By design, up to 5 % of human texts are suspect, so a human seed can be; it must not be flagged.
        Verdict[] expected = id.Contains("verse", StringComparison.Ordinal) ? [Verdict.Withheld]
            : label is "human" or "learner" ? [Verdict.Unflagged, Verdict.Suspect]
            : [Verdict.Flagged];
        Assert.Contains(card.Verdict, expected);
        if (label is "human" or "learner")
            Assert.DoesNotContain(card.Findings, finding => !MayFindGoodProse(finding.Signal));
        var maxFindings = MaxFindingsPerThousandWords * card.Words / 1000.0 + 1;
        if (label == "human")
            Assert.True(card.Findings.Count() <= maxFindings, string.Join("; ", card.Findings.Select(finding => finding.Text)));
    }

    [Fact]
    public void Zero_width_characters_inside_words_do_not_change_the_score()
    {
        var text = File.ReadAllText(Repository.At("seeds", "clean-news-harbour.txt"));
        var plain = Analyzer.Analyze(new Article("a", text));
        var broken = Analyzer.Analyze(new Article("a", text.Replace("harbour", "har\u200Bbour", StringComparison.Ordinal)));
        Assert.Equal(plain.Assessment.Score, broken.Assessment.Score);
        Assert.Contains(broken.Findings, finding => finding.Signal == "residue.invisible");
    }

    /// <summary>Whether a signal uses the language model or the tagger and so can be wrong in good prose.</summary>
    private static bool MayFindGoodProse(string signal) =>
        signal is "phrase.unspun" or "phrase.collocation" or "encoder.replaced" || signal.StartsWith("grammar.", StringComparison.Ordinal);

    [Fact]
    public void Every_seed_has_a_label()
    {
        var files = Directory.EnumerateFiles(Repository.At("seeds"), "*.txt").Select(path => Path.GetFileName(path));
        var labelled = Seeds.Select(seed => seed.Data.Item1);
        Assert.Equal(files.Order(StringComparer.Ordinal), labelled.Order(StringComparer.Ordinal));
    }
}
