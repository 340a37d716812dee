using System.Text.Json;
using MtQuality.Metrics;
using MtQuality.Reporting.Evaluation;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;
using SkiaSharp;

namespace MtQuality.Reporting.Tests;

public sealed class EvaluationTests
{
    [Fact]
    public void An_evaluation_is_written_whole_and_the_same_twice()
    {
        using var folder = new TemporaryFolder();
        EvaluationWriter.Write(folder.At("a"), Run.Analyzer, Report(80), force: false);
        EvaluationWriter.Write(folder.At("b"), Run.Analyzer, Report(80), force: false);
        EvaluationWriter.Write(folder.At("b"), Run.Analyzer, Report(80), force: false);
        var charts = new[] { "groups", "importance", "precision-recall", "reliability", "roc" }
            .SelectMany(name => new[] { $"charts/{name}.png", $"charts/{name}.svg" });
        Assert.Equal([.. charts, "evaluation.html", "metrics.csv", "metrics.json"], folder.FilesIn("a"));
        folder.AssertSame("a", "b");
    }

    [Fact]
    public void Charts_have_text_and_fit_their_frame()
    {
        using var folder = new TemporaryFolder();
        EvaluationWriter.Write(folder.At("a"), Run.Analyzer, Report(80), force: false);
        foreach (var path in Directory.EnumerateFiles(folder.At("a", "charts"), "*.png"))
        {
            using var chart = SKBitmap.Decode(path);
            Assert.Equal(1600, chart.Width);
            Assert.True(Ink(chart, new SKRectI(40, 15, 700, 60)) > 500, $"{path}: the title is missing");
            var axisLabel = new SKRectI(500, chart.Height - 100, 1300, chart.Height - 68);
            Assert.True(Ink(chart, axisLabel) > 500, $"{path}: the axis label is missing");
            Assert.Equal(0, Ink(chart, new SKRectI(1596, 0, 1600, chart.Height)));
        }
    }

    [Fact]
    public void Names_from_the_data_are_escaped_and_small_parts_are_dashes()
    {
        using var folder = new TemporaryFolder();
        EvaluationWriter.Write(folder.At("a"), Run.Analyzer, Report(30, tool: "<script>alert(1)</script>"), force: false);
        var html = File.ReadAllText(folder.At("a", "evaluation.html"));
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        using var metrics = JsonDocument.Parse(File.ReadAllText(folder.At("a", "metrics.json")));
        var whole = metrics.RootElement.GetProperty("slices")[0];
        Assert.Equal(JsonValueKind.Object, whole.GetProperty("auroc").ValueKind);
        // Thirty human articles are too few for a rate of 1 %.
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("tpr_at_1_percent").ValueKind);
    }

    [Fact]
    public void A_folder_with_something_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("a"));
        File.WriteAllText(folder.At("a", "novel.txt"), "Chapter 1");
        Assert.Throws<RunExistsException>(() => EvaluationWriter.Write(folder.At("a"), Run.Analyzer, Report(30), force: true));
    }

    private static EvaluationReport Report(int ofEach, string tool = "google")
    {
        var report = new EvaluationReport();
        var card = Run.Analyzer.Analyze(Run.Articles[1]);
        for (var i = 0; i < 2 * ofEach; i++)
        {
            var (isHuman, step) = (i % 2 == 0, (double)i / (2 * ofEach));
            var article = card.Article with { Id = $"{i}", Group = $"{i / 2}" };
            report.Add(
                card with { Article = article, Assessment = card.Assessment with { Score = isHuman ? 0.7 * step : 0.3 + 0.7 * step } },
                isHuman ? EvaluatedArticle.Human : "translated",
                new Dictionary<string, string> { ["label"] = isHuman ? "native" : "mt", ["tool"] = isHuman ? "none" : tool });
        }
        report.Add(card with { Verdict = Verdict.Withheld }, EvaluatedArticle.Human, new Dictionary<string, string>());
        return report;
    }

    private static int Ink(SKBitmap chart, SKRectI area)
    {
        var count = 0;
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
                count += chart.GetPixel(x, y) != SKColors.White ? 1 : 0;
        }
        return count;
    }
}
