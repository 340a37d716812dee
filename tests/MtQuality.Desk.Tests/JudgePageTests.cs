using MtQuality.Desk.Pages;
using MtQuality.Desk.Review;
using MtQuality.Desk.Store;
using MtQuality.Documents;
using MtQuality.Reporting.Runs;
using MtQuality.Reporting.Tests;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Tests;

/// <summary>What the page of an article says before its text.</summary>
public sealed class JudgePageTests
{
    private const string Reasons = "class=\"reasons\"";
    private const string Question = "Has a machine made this text?";

    [Fact]
    public async Task Where_few_words_are_marked_it_is_said_what_else_raised_the_score()
    {
        await using var desk = await Open(suspect: 0);
        var one = await PageOf(desk, "=cmd|' /C calc'!A0");
        Assert.Contains("repeated sentence: &quot;The council met", one, StringComparison.Ordinal);
        // Its only mark says this already.
        Assert.DoesNotContain("odd capitals: &quot;LIVes", one, StringComparison.Ordinal);
        Assert.Contains(Reasons, await PageOf(desk, "clean"), StringComparison.Ordinal);
        Assert.DoesNotContain(Reasons, await PageOf(desk, "bad"), StringComparison.Ordinal);
        Assert.DoesNotContain(Reasons, await PageOf(desk, "clean", "?blind=1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad", "Likelier garbled than not, but not clear enough to accuse.")]
    [InlineData("clean", "Reads as if a person wrote it.")]
    public async Task What_is_not_flagged_is_not_praised_against_its_score(string article, string words)
    {
        await using var desk = await Open(suspect: 1);
        Assert.Contains($"<b>{words}</b>", await PageOf(desk, article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_judged_nothing_is_told_what_is_asked()
    {
        await using var desk = await Open(suspect: 1);
        Assert.Contains(Question, await PageOf(desk, "bad"), StringComparison.Ordinal);
        await desk.Judge(DecisionTests.ArticleOf(desk, "clean"), Judgement.Fine);
        Assert.DoesNotContain(Question, await PageOf(desk, "bad"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_a_title_is_known_by_its_beginning()
    {
        await using var desk = await Desk.Open((options, folder) =>
        {
            var analyzer = new QualityAnalyzer(AnalyzerOptions.EvidenceOnly);
            using var run = RunWriter.Create(
                folder.At("plain"), analyzer, default, force: false, RunShare.Whole with { Inputs = new RunInputs(["plain"]) });
            var boats = string.Concat(Enumerable.Repeat(" boats", 20));
            foreach (var text in new[] { "A short text.", $"The council met on Monday\nto talk about{boats}.", new string('字', 200) })
                run.Write(analyzer.Analyze(new Article($"id {text.Length}", text)));
            run.Complete();
            return options with { Runs = [folder.At("plain")] };
        });
        Assert.Equal(
            ["A short text.", "The council met on Monday to talk about boats boats boats boats boats…", "id 200"],
            desk.Service<QueueStore>().List(new QueueFilter(), 0, 10).Select(article => article.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_words_come_again_only_after_all_other_marks()
    {
        ShownMark[] marks = [Mark(1, "on on", 0.9), Mark(2, "custom", 0.5), Mark(3, "on on", 0.9), Mark(4, "LIVes", 0.7)];
        Assert.Equal([1, 4, 2, 3], JudgeViews.Ranked(marks).Select(mark => mark.Number));
    }

    private static ShownMark Mark(int number, string wording, double weight) =>
        new(number, "repetition.word", wording, default, weight);

    private static Task<string> PageOf(Desk desk, string article, string query = "") =>
        desk.Page($"/articles/{DecisionTests.ArticleOf(desk, article)}{query}");

    // A desk with a run of which every article from this score on is suspect, and none is flagged.
    private static Task<Desk> Open(double suspect) => Desk.Open((options, folder) =>
    {
        var policy = Policy.Default with { Flagged = 1, Suspect = suspect, SuspectWithoutPlaces = suspect };
        Run.Write(folder.At("strict"), analyzer: new QualityAnalyzer(AnalyzerOptions.EvidenceOnly with { Policy = policy }));
        return options with { Runs = [folder.At("strict")] };
    });
}
