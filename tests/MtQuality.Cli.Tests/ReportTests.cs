using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary><c>mtq report</c> and <c>mtq sample</c> as a process, over a run of the seeds.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_judged_anew_grouped_and_checked_by_hand()
    {
        Mtq.Run(_folder, "score", Repository.At("seeds", "*.txt"), "--out", "run");
        var report = Mtq.Run(_folder, "report", "run", "run", "--by", "source", "--flagged", "0.9999999", "--out", "july");
        Assert.Equal((ExitCode.Done, ""), (report.ExitCode, report.Error));
        Assert.Contains("flagged from 1", report.Output, StringComparison.Ordinal);
        Assert.Contains("worst register", report.Output, StringComparison.Ordinal);
        Assert.Contains("no difference that these numbers can show", report.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("july", "report.html")));

        var sample = Mtq.Run(_folder, "sample", "run", "-n", "8", "--out", "sheet");
        Assert.Equal((ExitCode.Done, ""), (sample.ExitCode, sample.Error));
        var sheet = _folder.At("sheet", "sheet.csv");
        Assert.Contains("no labels yet", Mtq.Run(_folder, "sample", "run", "--filled", sheet).Error, StringComparison.Ordinal);
        // The label of a seed stands in its name.
        File.WriteAllText(
            sheet,
            string.Join(
                '\n',
                File.ReadAllText(sheet)
                    .Split('\n')
                    .Select(
                        line =>
                            line.StartsWith("clean", StringComparison.Ordinal) || line.StartsWith("learner", StringComparison.Ordinal)
                                ? line.Replace(",,,", ",human,,", StringComparison.Ordinal)
                                : line.Replace(",,,", ",spun,,", StringComparison.Ordinal))));
        var filled = Mtq.Run(_folder, "sample", "run", "--filled", sheet);
        Assert.Equal((ExitCode.Done, ""), (filled.ExitCode, filled.Error));
        Assert.Contains("8 articles checked", filled.Output, StringComparison.Ordinal);
        Assert.Contains("(precision): 100.0 %", filled.Output, StringComparison.Ordinal);
        var evaluated = Mtq.Run(_folder, "evaluate", sheet, "--out", "check");
        Assert.Equal((ExitCode.Done, ""), (evaluated.ExitCode, evaluated.Error));
        Assert.Contains("8 labelled articles", evaluated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_of_one_article_is_what_its_name_says()
    {
        var page = Repository.At("seeds", "page-spun-farm.txt");
        Assert.Equal(ExitCode.Done, Mtq.Run(_folder, "explain", page, "--chart", "why.svg").ExitCode);
        Assert.Contains("together", File.ReadAllText(_folder.At("why.svg")), StringComparison.Ordinal);
        Assert.Contains("neither .png nor .svg", Mtq.Run(_folder, "explain", page, "--chart", "why.gif").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such folder", "report", "nowhere")]
    [InlineData("there is no such folder", "sample", "nowhere")]
    [InlineData("missing or damaged", "report", ".")]
    public void What_is_no_run_is_told(string message, params string[] arguments)
    {
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }
}
