using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>No command writes over what it has not written itself, or over results that are not those of the same inputs.</summary>
public sealed class KeptWorkTests : IDisposable
{
    private const string Page =
        "The council met on Monday to talk about the harbour. Nobody had asked the fishermen, who have worked there for a hundred years, "
        + "what they thought of the plan, and nobody wrote to them when it was done. They read of it in the paper, and they were not glad.";

    private readonly TemporaryFolder _folder = new();

    public KeptWorkTests()
    {
        Write("siteA/articles/a.txt", Page);
        Write("siteB/articles/b.txt", Page);
        Directory.CreateDirectory(_folder.At("empty"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sheet_with_labels_is_not_drawn_again()
    {
        Score("siteA/articles");
        Assert.Equal(ExitCode.Done, Mtq.Run(_folder, "sample", "reports/articles").ExitCode);
        var sheet = _folder.At("reports", "articles", "sample", "sheet.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace(",,,", ",human,,", StringComparison.Ordinal));
        var filled = File.ReadAllText(sheet);
        var ended = Mtq.Run(_folder, "sample", "reports/articles");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("reports/articles/sample/sheet.csv has 1 label filled in", ended.Error, StringComparison.Ordinal);
        Assert.Equal(filled, File.ReadAllText(sheet));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("empty", "--force")]
    [InlineData("missing", "--force", "--allow-unreadable")]
    [InlineData("-", "--resume")]
    public void An_input_without_an_article_replaces_no_run(params string[] arguments)
    {
        Score("siteA/articles", "--out", "run");
        var before = File.ReadAllBytes(_folder.At("run", "run.json"));
        var ended = Score([.. arguments, "--out", "run"]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        if (arguments is [_, "--force", ..])
            Assert.Contains("so nothing was written", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.At("run", "run.json")));
        Assert.Equal(["empty", "run", "siteA", "siteB"], Names());
        Assert.Equal(ExitCode.WrongUse, Score([.. arguments, "--out", "new"]).ExitCode);
        Assert.Equal(["empty", "run", "siteA", "siteB"], Names());
    }

    [Fact]
    public void An_empty_shard_replaces_no_articles_and_is_kept_otherwise()
    {
        Score("siteA/articles", "--out", "run");
        var before = File.ReadAllBytes(_folder.At("run", "run.json"));
        var ended = Score("siteA/articles", "--shard", "9/9", "--force", "--out", "run");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("no article was read from shard 9/9 of siteA/articles", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.At("run", "run.json")));
        Assert.Equal(ExitCode.Done, Score("siteA/articles", "--shard", "9/9", "--out", "shard").ExitCode);
        Assert.Equal(ExitCode.Done, Score("siteA/articles", "--shard", "9/9", "--out", "shard").ExitCode);
    }

    [Fact]
    public void A_run_over_another_folder_of_the_same_name_is_kept()
    {
        Score("siteA/articles");
        foreach (var options in new[] { Array.Empty<string>(), ["--resume"] })
        {
            var ended = Score(["siteB/articles", .. options]);
            Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
            Assert.Contains("over siteA/articles, and this one is over siteB/articles", ended.Error, StringComparison.Ordinal);
        }
        Assert.Equal(ExitCode.Done, Score("./siteA/articles/").ExitCode);
        Assert.Equal(ExitCode.Done, Score("siteB/articles", "--force").ExitCode);
        Assert.Contains("b.txt", File.ReadAllText(_folder.At("reports", "articles", "scores.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keeps text, and this one keeps scores", "--keep", "scores")]
    [InlineData("is in csv, and this one is in jsonl", "--format", "jsonl")]
    [InlineData("holds shard 1/1 of a run, and this is shard 2/3", "--shard", "2/3")]
    [InlineData("--skip-scored leaves out others", "--skip-scored", "run")]
    [InlineData("keeps text, and this one keeps evidence", "--resume", "--keep", "evidence")]
    public void A_run_is_not_replaced_by_less(string reason, params string[] options)
    {
        Score("siteA/articles", "--out", "run");
        var before = File.ReadAllBytes(_folder.At("run", "run.json"));
        var ended = Score(["siteA/articles", "--out", "run", .. options]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(reason, ended.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_folder.At("run", "run.json")));
    }

    [Fact]
    public void A_folder_is_scored_twice_without_its_own_reports()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var ended = Score(".", "--out", "reports/here");
            Assert.Equal(ExitCode.Done, ended.ExitCode);
            Assert.Contains("2 articles", ended.Output, StringComparison.Ordinal);
        }
        var third = Score(".", "--out", "reports/here");
        Assert.Contains("skipped ./reports/here: it holds results of mtq", third.Error, StringComparison.Ordinal);
        Assert.Contains("1 file or record was skipped", third.Error, StringComparison.Ordinal);
        Assert.Contains("\"skipped\": 1", File.ReadAllText(_folder.At("reports", "here", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_takes_the_place_of_no_run_and_no_other_evaluation()
    {
        Write("one.jsonl", Labelled());
        Write("two.jsonl", Labelled());
        Assert.Equal(ExitCode.Done, Evaluate("one.jsonl", "--out", "check").ExitCode);
        var other = Evaluate("two.jsonl", "--out", "check").Error;
        Assert.Contains("over one.jsonl, and this one is over two.jsonl", other, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Evaluate("two.jsonl", "--out", "check", "--force").ExitCode);
        Score("siteA/articles", "--out", "run");
        Assert.Contains("holds a run, and this is an evaluation", Evaluate("one.jsonl", "--out", "run").Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("run", "scores.csv")));
    }

    [Theory]
    [InlineData("notes.txt", "lm", "build", "siteA", "--out", "notes.txt", "--size", "1")]
    [InlineData("notes.txt", "lm", "build", "siteA", "--out", "new.bin", "--counts", "notes.txt")]
    [InlineData("notes.txt", "compare", "siteA/articles/a.txt", "siteB/articles/b.txt", "--html", "notes.txt")]
    [InlineData("why.png", "explain", "siteA/articles/a.txt", "--chart", "why.png", "--encoder", "none")]
    [InlineData("july/groups.csv", "report", "run", "--out", "july")]
    [InlineData("july/report.html", "report", "run", "--out", "july")]
    [InlineData("july/charts/groups.png", "report", "run", "--out", "july")]
    [InlineData("run/sample/sheet.html", "sample", "run")]
    [InlineData("run/sample/sheet.csv", "sample", "run")]
    [InlineData("mine/MODEL_CARD.md", "train", "siteA", "--out", "mine")]
    public void A_file_that_is_not_of_the_command_is_kept(string file, params string[] arguments)
    {
        Score("siteA/articles", "--out", "run");
        Write(file, "The work of a person.");
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(Path.GetDirectoryName(file) is "mine" ? "mine" : file, ended.Error, StringComparison.Ordinal);
        Assert.Equal("The work of a person.", File.ReadAllText(_folder.At(file)));
    }

    private static string Labelled() => string.Concat(Enumerable.Range(0, 20).Select(
        i => $$"""{"id":"{{i}}","label":"{{(i % 2 == 0 ? "human" : "spun")}}","text":"{{Page}}"}""" + "\n"));

    private Ended Evaluate(params string[] arguments) => Mtq.Run(_folder, ["evaluate", .. arguments, .. Mtq.WithoutModels]);

    private Ended Score(params string[] arguments) => Mtq.Run(_folder, ["score", .. arguments, .. Mtq.WithoutModels]);

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
        File.WriteAllText(_folder.At(name), content);
    }
}
