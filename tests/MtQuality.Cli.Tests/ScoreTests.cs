using System.Globalization;
using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Clean =
        "The council met on Monday to talk about the harbour. Nobody had asked the fishermen, " +
        "who have worked there for a hundred years, what they thought of the plan, and nobody wrote to them when it was done. " +
        "They read of it in the paper, and they were not glad of what they read there.";
    private const string Spun =
        Clean + " It turned out to dozens of unprecedented LIVes. The the mayor saw the oPen sea from the ROOf.";

    private readonly TemporaryFolder _folder = new();

    public ScoreTests()
    {
        Write("articles/clean.txt", Clean);
        Write("articles/spun.txt", Spun);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_becomes_a_run()
    {
        var ended = Mtq.Run(_folder, "score", "articles");
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        Assert.Contains("spun.txt", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2 articles", ended.Output, StringComparison.Ordinal);
        Assert.Contains("1 flagged", ended.Output, StringComparison.Ordinal);
        Assert.Equal("", ended.Error);
        Assert.Equal(
            [
                "charts/reasons.png", "charts/reasons.svg", "charts/scores.png", "charts/scores.svg",
                "charts/signals.png", "charts/signals.svg", "columns.csv", "errors.csv", "findings.csv", "index.html",
                "journal.jsonl", "run.json", "scores.csv", "scores.jsonl.zst",
            ],
            _folder.FilesIn("reports", "articles"));
    }

    /// <summary>What else is said must not be pushed off the screen.</summary>
    [Theory]
    [InlineData(20, 20, "")]
    [InlineData(21, 20, "mtq: broken.jsonl: 1 more problem; out/errors.csv lists all of them.\n")]
    [InlineData(1_500, 20, "mtq: broken.jsonl: 1,480 more problems; out/errors.csv lists all of them.\n")]
    public void Of_many_problems_of_a_file_the_first_are_told(int problems, int told, string more)
    {
        Write("broken.jsonl", string.Concat(Enumerable.Repeat("[]\n", problems)));
        Write("other.jsonl", "[]\n");
        var ended = Mtq.Run(_folder, "score", "broken.jsonl", "other.jsonl", "articles", "--out", "out", "--quiet");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Equal(told, ended.Error.Split("mtq: broken.jsonl, line").Length - 1);
        Assert.Contains($"{more}mtq: other.jsonl, line 1:", ended.Error, StringComparison.Ordinal);
        Assert.Equal(problems + 2, File.ReadAllLines(_folder.At("out", "errors.csv")).Length);
    }

    [Fact]
    public void Lists_of_paths_and_columns_of_other_names_are_read()
    {
        Write("night/a.tsv", $"key\tbody\nfirst\t{Clean}\n");
        Write("list.txt", "night/a.tsv\n");
        var ended = Mtq.Run(_folder, "score", "@list.txt", "--column", "text=body", "--column", "id=key", "--out", "-");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("\nfirst,night/a.tsv,", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_delimiter_of_columns_can_be_given_and_a_mended_article_says_so()
    {
        Write("a.csv", $"id~text\nfirst~{Clean}~\nsecond~{Clean} ~ and more.\n");
        var ended = Mtq.Run(_folder, "score", "a.csv", "--delimiter", "~", "--out", "-");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        var rows = ended.Output.Split('\n');
        Assert.DoesNotContain("joined", rows[1], StringComparison.Ordinal);
        Assert.Contains("; its text was joined from 2 cells", rows[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--column", "txt=body", "the nearest is 'text'")]
    [InlineData("--column", "text", "expected FIELD=NAME")]
    [InlineData("--read-as", "htm", "the nearest is 'html'")]
    [InlineData("--delimiter", "x", "expected one sign that is no letter")]
    [InlineData("--delimiter", "::", "expected one sign that is no letter")]
    public void Unknown_fields_and_formats_are_wrong_use(string option, string value, string said)
    {
        var ended = Mtq.Run(_folder, "score", "articles", option, value);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(said, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_alone_go_to_standard_output()
    {
        Write("articles/README.md", "What this is.");
        var ended = Mtq.Run(_folder, "score", "articles", "--out", "-");
        var lines = ended.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("id,source,title,url,site,date,words,verdict", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("clean.txt,", lines[1], StringComparison.Ordinal);
        Assert.Contains("skipped", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("reports")));
    }

    [Fact]
    public void Json_lines_are_valid()
    {
        var ended = Mtq.Run(_folder, "score", "articles", "--out", "-", "--format", "jsonl");
        var records = ended.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([Clean, Spun], records.Select(record => record.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("0.4", ExitCode.OverLimit)]
    [InlineData("0.5", ExitCode.Done)]
    public void Too_many_flagged_articles_fail(string limit, int code) =>
        Assert.Equal(
            code,
            Mtq.RunIn(new() { ["LC_ALL"] = "de_DE.UTF-8" }, _folder, "", "score", "articles", "--fail-over", limit).ExitCode);

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_scored()
    {
        Write("articles/broken.jsonl", "{\"id\":\"x\"\n");
        var ended = Mtq.Run(_folder, "score", "articles", "--fail-over", "0");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("broken.jsonl, line 1: no valid JSON", ended.Error, StringComparison.Ordinal);
        Assert.Contains("broken.jsonl,line 1", File.ReadAllText(_folder.At("reports", "articles", "errors.csv")), StringComparison.Ordinal);
        Assert.Contains("2 articles", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a command is missing; write one of score", new string[0])]
    [InlineData("did you mean 'score'?", new[] { "scor", "articles" })]
    [InlineData("PATH is missing", new[] { "score" })]
    [InlineData("--out needs a value: DIR.", new[] { "report", "articles", "--out" })]
    [InlineData("--out is followed by the option --force", new[] { "score", "articles", "--out", "--force" })]
    [InlineData("--out is given 2 times", new[] { "score", "articles", "--out", "a", "--out", "b" })]
    [InlineData("--out is missing; add --out DIR.", new[] { "train", "articles" })]
    [InlineData("'c' is one too many; compare takes one ORIGINAL and one SUSPECT", new[] { "compare", "a", "b", "c" })]
    [InlineData("--format xml: expected csv, jsonl, parquet", new[] { "score", "articles", "--format", "xml" })]
    [InlineData("--policy nowhere.json: there is no such file", new[] { "score", "articles", "--policy", "nowhere.json" })]
    [InlineData("--policy /dev/zero: this is a device, and a file", new[] { "score", "articles", "--policy", "/dev/zero" })]
    [InlineData("--suppress /dev/zero: this is a device, and a file", new[] { "score", "articles", "--suppress", "/dev/zero" })]
    [InlineData("--encoder-model /dev/zero: this is a device", new[] { "score", "articles", "--encoder-model", "/dev/zero" })]
    [InlineData("policy.json: The policy has no setting 'flaged'", new[] { "score", "articles", "--policy", "policy.json" })]
    [InlineData("nearest is '--format'", new[] { "score", "articles", "--fromat", "csv" })]
    [InlineData("--out is empty", new[] { "score", "articles", "--out", "" })]
    [InlineData("PATH is empty", new[] { "score", "" })]
    [InlineData("--policy is empty", new[] { "score", "articles", "--policy", "" })]
    [InlineData("put it before the --", new[] { "score", "articles", "--", "--force" })]
    [InlineData("cannot be written", new[] { "score", "articles", "--out", "/proc/run" })]
    [InlineData("nearest is '--out'", new[] { "score", "--ot", "articles" })]
    [InlineData("not a number", new[] { "score", "articles", "--fail-over", "half" })]
    [InlineData("out of range", new[] { "score", "articles", "--fail-over", "1.5" })]
    [InlineData("no such file or folder", new[] { "score", "artikles" })]
    [InlineData("articles/notes.docx, whole file: it is a Word document, and mtq reads text", new[] { "score", "articles/notes.docx" })]
    [InlineData("the kind '.abc' is not known", new[] { "score", "articles/notes.abc" })]
    [InlineData("no file of a known kind", new[] { "score", "empty" })]
    [InlineData("nowhere", new[] { "score", "articles", "--lexicon", "nowhere" })]
    [InlineData("signal and text", new[] { "score", "articles", "--suppress", "accepted.csv" })]
    [InlineData("the nearest is 'case.mixed'", new[] { "signals", "case.mixd" })]
    public void Wrong_use_is_told_and_is_no_success(string message, string[] arguments)
    {
        Write("articles/notes.docx", "?");
        Write("articles/notes.abc", "?");
        Write("accepted.csv", "a,b\n");
        Write("policy.json", """{"name":"mine","flaged":0.9}""");
        Directory.CreateDirectory(_folder.At("empty"));
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Required", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_signature_is_kept()
    {
        Mtq.Run(_folder, "score", "articles");
        Write("policy.json", """{"name":"strict","flagged":0.9,"suspect":0.5}""");
        var ended = Mtq.Run(_folder, "score", "articles", "--policy", "policy.json");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("--force", ended.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Mtq.Run(_folder, "score", "articles", "--policy", "policy.json", "--force").ExitCode);
        Assert.Contains("strict", File.ReadAllText(_folder.At("reports", "articles", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_findings_and_own_words_change_the_result()
    {
        Write("words/casings.tsv", "ROOf\n");
        Write("accepted.csv", "signal,text\ncase.mixed,LIVes\n");
        var plain = Mtq.Run(_folder, "score", "articles", "--out", "-").Output;
        var own = Mtq.Run(_folder, "score", "articles", "--out", "-", "--lexicon", "words", "--suppress", "accepted.csv").Output;
        Assert.Contains("LIVes", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("LIVes", own, StringComparison.Ordinal);
        Assert.NotEqual(plain.Split(',')[^1], own.Split(',')[^1]);
    }

    [Fact]
    public void Two_runs_are_identical_and_in_the_order_of_the_input()
    {
        Write(
            "many.jsonl",
            string.Concat(
                Enumerable.Range(0, 500)
                    .Select(i => new { id = i.ToString(CultureInfo.InvariantCulture), text = i % 3 == 0 ? Spun : Clean })
                    .Select(article => JsonSerializer.Serialize(article) + "\n")));
        var one = Mtq.Run(_folder, "score", "many.jsonl", "--out", "-").Output;
        Assert.Equal(one, Mtq.Run(_folder, "score", "many.jsonl", "--out", "-").Output);
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => i.ToString(CultureInfo.InvariantCulture)),
            one.TrimEnd('\n').Split('\n').Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_closed_pipe_is_a_quiet_end()
    {
        Write("many.jsonl", string.Concat(Enumerable.Repeat(JsonSerializer.Serialize(new { text = Spun }) + "\n", 20_000)));
        using var process = Mtq.Start(_folder, [], "score", "many.jsonl", "--out", "-", "--format", "jsonl");
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public void An_interrupted_run_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT to send.");
        using var process = Mtq.Start(_folder, [], "score", "-");
        // Standard input stays open: the run cannot end by itself.
        process.StandardInput.Write(Clean);
        process.StandardInput.Flush();
        SpinWait.SpinUntil(() => Directory.Exists(_folder.At("reports", ".stdin.mtq-partial")), TimeSpan.FromSeconds(30));
        Mtq.Signal(process, "INT");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("interrupted", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("reports")));
    }

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(name))!);
        File.WriteAllText(_folder.At(name), content);
    }
}
