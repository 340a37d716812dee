using System.Globalization;
using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What several machines score apart is what one would have scored.</summary>
public sealed class ShardTests : IDisposable
{
    private const string Text =
        "The council met on Monday to talk about the harbour, and nobody had asked the fishermen what they thought of the plan. " +
        "It turned out to dozens of unprecedented LIVes, and the the mayor saw the oPen sea from the ROOf, " +
        "as they read of it in the paper on the next day.";

    private readonly TemporaryFolder _folder = new();

    public ShardTests() => File.WriteAllLines(_folder.At("many.jsonl"), Enumerable.Range(0, 40).Select(Line));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", 3, "text")]
    [InlineData("parquet", 2, "scores")]
    public void Shards_merge_into_the_run_over_everything(string format, int count, string keep)
    {
        Score("many.jsonl", "--format", format, "--keep", keep, "--out", "whole");
        for (var shard = 1; shard <= count; shard++)
            Score("many.jsonl", "--format", format, "--keep", keep, "--shard", $"{shard}/{count}", "--out", $"shards/{shard}");
        var ended = Mtq.Run(_folder, "merge", "shards", "--out", "merged");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("39 articles", ended.Output, StringComparison.Ordinal);
        Assert.Contains("index.html", _folder.FilesIn("whole"));
        if (format == "parquet")
            Assert.Equal(
                39,
                new CorpusReader(new ReadOptions { Columns = new Dictionary<string, string> { ["text"] = "reason" } })
                    .Read([_folder.At("merged", "scores.parquet")])
                    .OfType<CorpusItem.Read>()
                    .Count());
        _folder.AssertSame("whole", "merged");
    }

    [Fact]
    public void Shards_that_do_not_make_a_whole_are_refused()
    {
        Score("many.jsonl", "--shard", "1/3", "--out", "one");
        Score("many.jsonl", "--shard", "3/3", "--out", "three");
        Refused("these are missing: 2", "one", "three");
        Refused("the same shard", "one", "one");
        Score("many.jsonl", "--shard", "3/3", "--keep", "evidence", "--out", "evidence");
        Refused("not shards of one run", "one", "evidence");
        Refused("no such folder", "one", "two");
        File.WriteAllText(_folder.At("policy.json"), """{"name":"strict","flagged":0.9,"suspect":0.5}""");
        Score("many.jsonl", "--shard", "2/3", "--out", "two", "--policy", "policy.json");
        Refused("not shards of one run", "one", "two", "three");
        File.WriteAllLines(_folder.At("more.jsonl"), Enumerable.Range(0, 50).Select(Line));
        Score("more.jsonl", "--shard", "2/3", "--out", "two", "--force");
        Score("more.jsonl", "--shard", "3/3", "--out", "more");
        Refused("more items", "one", "two", "more");
        var scores = File.ReadAllBytes(_folder.At("one", "scores.csv"));
        scores[^10] ^= 1;
        File.WriteAllBytes(_folder.At("one", "scores.csv"), scores);
        Score("many.jsonl", "--shard", "2/3", "--out", "two", "--force");
        Refused("do not fit together", "one", "two", "three");
        Assert.False(Directory.Exists(_folder.At("merged")));
    }

    [Fact]
    public void A_pipe_answers_line_for_line()
    {
        using var process = Mtq.Start(_folder, [], "score", "-", "--out", "-", "--format", "jsonl");
        for (var i = 0; i < 5; i++)
        {
            process.StandardInput.WriteLine(Line(i));
            process.StandardInput.Flush();
            using var answer = JsonDocument.Parse(process.StandardOutput.ReadLine()!);
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), answer.RootElement.GetProperty("id").GetString());
        }
        process.StandardInput.Close();
        Assert.Equal("", process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [Fact]
    public void A_pipe_may_be_empty_or_hold_a_broken_line()
    {
        string[] pipe = ["score", "-", "--read-as", "jsonl", "--out", "-", "--format", "jsonl", "--allow-unreadable", .. Mtq.WithoutModels];
        Assert.Equal(new Ended(ExitCode.Done, "", ""), Mtq.RunIn([], _folder, "", pipe));
        var ended = Mtq.RunIn([], _folder, $"{Line(16)}\n{Line(17)}\n{Line(18)}\n", pipe);
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        Assert.Equal(
            ["16", "18"],
            ended.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Contains("stdin, line 2", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_and_is_no_success()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var shell = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo(
                "sh",
                ["-c", $"'{Path.Combine(AppContext.BaseDirectory, "mtq")}' score many.jsonl --encoder none --out - > /dev/full"])
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardError = true,
            })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.Equal(ExitCode.WrongUse, shell.ExitCode);
        Assert.Contains("No space left", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_for_slurm_is_one_that_bash_reads()
    {
        File.WriteAllText(_folder.At("it's.jsonl"), Line(0));
        var script = Mtq.Run(
            _folder,
            "slurm",
            "it's.jsonl",
            "@list.txt",
            "--out",
            "reports/night",
            "--shards",
            "8",
            "--format",
            "jsonl",
            "--column",
            "text=body",
            "--delimiter",
            "|",
            "--page").Output;
        Assert.Contains("#SBATCH --array=1-8\n", script, StringComparison.Ordinal);
        Assert.Contains(
            $"score '{_folder.At("it")}'\\''s.jsonl' '@{_folder.At("list.txt")}' --format jsonl --page --column text=body --delimiter '|' "
                + @"--encoder none --config none \",
            script,
            StringComparison.Ordinal);
        Assert.Contains($"out={_folder.At("reports", "night")}\n", script, StringComparison.Ordinal);
        File.WriteAllText(_folder.At("night.sh"), script);
        using var bash = System.Diagnostics.Process.Start("bash", ["-n", _folder.At("night.sh")]);
        bash.WaitForExit();
        Assert.Equal(0, bash.ExitCode);
        Assert.Contains("can be read only once", Mtq.Run(_folder, "slurm", "-", "--out", "x").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0L, "0 articles, 0/s, 0.0 MB/s, 0 flagged")]
    [InlineData(10, 250_000_000L, "12,000 articles, 1,200/s, 25.0 MB/s, 34 flagged, 0:00:30 left")]
    [InlineData(100_000, 250_000_000L, "12,000 articles, 0/s, 0.0 MB/s, 34 flagged, 3d 11:20:00 left")]
    public void Progress_says_how_fast_and_how_long(int seconds, long bytes, string line) =>
        Assert.Equal(
            line,
            new RunProgress(bytes == 0 ? 0 : 12_000, bytes == 0 ? 0 : 34, bytes, 1_000_000_000, TimeSpan.FromSeconds(seconds)).ToString());

    private void Refused(string message, params string[] shards)
    {
        var ended = Mtq.Run(_folder, ["merge", .. shards, "--out", "merged"]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    private static string Line(int i) =>
        i == 17 ? "{\"id\"" : JsonSerializer.Serialize(new { id = i.ToString(CultureInfo.InvariantCulture), text = $"{Text} Number {i}." });

    private Ended Score(params string[] arguments) => Mtq.Run(_folder, ["score", .. arguments, .. Mtq.WithoutModels]);
}
