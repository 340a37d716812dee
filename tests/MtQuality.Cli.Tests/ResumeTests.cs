using System.Globalization;
using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>Whatever happens to the process, the run that is continued is the run that nothing happened to.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string Sentence =
        "The council met on Monday to talk about the harbour, and nobody had asked the fishermen what they thought of it. ";
    private const int Kills = 20;
    private const int Articles = 400;
    private const int MaxBetweenKills = 20;

    private readonly TemporaryFolder _folder = new();

    public ResumeTests()
    {
        File.WriteAllLines(_folder.At("many.jsonl"), Enumerable.Range(0, Articles).Select(i => Line(i)));
        File.WriteAllText(_folder.At("policy.json"), """{"name":"strict","flagged":0.9,"suspect":0.5}""");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void A_run_killed_at_twenty_random_moments_ends_like_one_that_was_not(string format)
    {
        // Long enough that no process ends before it is killed.
        File.WriteAllLines(_folder.At("many.jsonl"), Enumerable.Range(0, Articles).Select(i => Line(i, length: 40)));
        Assert.Equal(ExitCode.WrongUse, Score("many.jsonl", "--format", format, "--out", "whole").ExitCode);
        var random = new Random(format.Length);
        var lines = 0;
        for (var kill = 0; kill < Kills / 2; kill++)
        {
            using var process = Mtq.Start(
                _folder,
                [],
                ["score", "many.jsonl", "--format", format, "--out", "killed", "--resume", "--threads", "2", .. Mtq.WithoutModels]);
            // A killed process had written something new most times, and at times had just opened its files.
            var aim = lines + random.Next(MaxBetweenKills);
            SpinWait.SpinUntil(() => process.HasExited || Lines() > aim, TimeSpan.FromMinutes(1));
            process.Kill();
            process.WaitForExit();
            Assert.False(Directory.Exists(_folder.At("killed")), "It was to be killed before it ended.");
            Assert.InRange(Lines(), lines, Articles);
            lines = Lines();
            if (kill % 3 == 0)
                TearOff(random);
        }
        Assert.InRange(lines, MaxBetweenKills, Articles - 1);
        var ended = Score("many.jsonl", "--format", format, "--out", "killed", "--resume");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("continuing after", ended.Error, StringComparison.Ordinal);
        _folder.AssertSame("whole", "killed");
        Assert.Equal(
            ["killed", "many.jsonl", "policy.json", "whole"],
            Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_complete_run_is_not_scored_again()
    {
        Score("many.jsonl", "--out", "whole");
        var before = File.GetLastWriteTimeUtc(_folder.At("whole", "scores.csv"));
        var ended = Score("many.jsonl", "--out", "whole", "--resume");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("is already complete", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(_folder.At("whole", "scores.csv")));
    }

    [Theory]
    [InlineData(new[] { "--page" }, "inputs have changed")]
    [InlineData(new[] { "--format", "jsonl" }, "other settings")]
    [InlineData(new[] { "--keep", "scores" }, "keeps text")]
    [InlineData(new[] { "--shard", "1/2" }, "other settings")]
    [InlineData(new[] { "--policy", "policy.json" }, "other settings")]
    public void Another_run_is_not_continued(string[] options, string message)
    {
        Interrupt();
        var ended = Score(["many.jsonl", "--out", "killed", "--resume", .. options]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.True(Lines() > 10);
    }

    [Fact]
    public void Inputs_that_have_changed_are_told()
    {
        Interrupt();
        var lines = File.ReadAllLines(_folder.At("many.jsonl"));
        lines[3] = lines[5];
        File.WriteAllLines(_folder.At("many.jsonl"), lines);
        var ended = Score("many.jsonl", "--out", "killed", "--resume");
        Assert.Contains("the inputs have changed", ended.Error, StringComparison.Ordinal);
        File.WriteAllLines(_folder.At("many.jsonl"), lines[..2]);
        ended = Score("many.jsonl", "--out", "killed", "--resume");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("The inputs end earlier", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public void A_signal_to_end_keeps_what_is_scored_and_says_how_to_go_on(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send.");
        using var process = Mtq.Start(_folder, [], ["score", "-", "--out", "killed", .. Mtq.WithoutModels]);
        process.StandardInput.Write(Line(1) + "\n" + Line(2) + "\n");
        process.StandardInput.Flush();
        SpinWait.SpinUntil(() => Lines() >= 3, TimeSpan.FromMinutes(1));
        Mtq.Signal(process, signal);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.Contains("2 items are kept", error, StringComparison.Ordinal);
        Assert.Contains("--resume", error, StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Done,
            Mtq.RunIn(
                [],
                _folder,
                Line(1) + "\n" + Line(2) + "\n" + Line(3) + "\n",
                ["score", "-", "--out", "killed", "--resume", .. Mtq.WithoutModels]).ExitCode);
        Assert.Equal(4, File.ReadLines(_folder.At("killed", "scores.csv")).Count());
    }

    [Fact]
    public void Without_resume_a_run_starts_anew()
    {
        Interrupt();
        var ended = Score("many.jsonl", "--out", "killed");
        Assert.Matches(@"starting anew; --resume would have kept \d+ items", ended.Error);
        Assert.Equal(Articles, File.ReadLines(_folder.At("killed", "journal.jsonl")).Count() - 1);
    }

    [Fact]
    public void What_earlier_runs_have_scored_is_left_out()
    {
        File.WriteAllLines(_folder.At("first.jsonl"), Enumerable.Range(0, 10).Select(i => Line(i)));
        File.WriteAllLines(_folder.At("second.jsonl"), Enumerable.Range(5, 10).Select(i => Line(i)));
        File.WriteAllLines(
            _folder.At("third.jsonl"),
            Enumerable.Range(0, 20).Select(i => Line(i).Replace("\"id\":\"", "\"id\":\"other name ", StringComparison.Ordinal)));
        Score("first.jsonl", "--out", "first");
        Score("second.jsonl", "--out", "second", "--skip-scored", "first");
        var ended = Score("third.jsonl", "--out", "third", "--skip-scored", "first", "--skip-scored", "second");
        Assert.Equal(["10", "11", "12", "13", "14"], Ids("second"));
        Assert.Equal(["other name 15", "other name 16", "other name 18", "other name 19"], Ids("third"));
        Assert.Contains("15 articles were left out because earlier runs have scored them", ended.Error, StringComparison.Ordinal);
        ended = Score("third.jsonl", "--out", "fourth", "--policy", "policy.json", "--skip-scored", "first");
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains("their scores do not compare", ended.Error, StringComparison.Ordinal);
        Assert.Contains(
            "no finished run",
            Score("third.jsonl", "--out", "fourth", "--skip-scored", "nowhere").Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--resume needs a run folder", "--out", "-", "--resume")]
    [InlineData("is not a shard", "--shard", "9/8")]
    [InlineData("is not a shard", "--shard", "0/8")]
    [InlineData("is not a valid count", "--threads", "0")]
    public void Wrong_use_is_told(string message, params string[] options)
    {
        var ended = Score(["many.jsonl", .. options]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_nothing_but_errors()
    {
        Directory.CreateDirectory(_folder.At("in"));
        File.WriteAllText(_folder.At("in", "README.md"), "What this is.");
        File.WriteAllText(_folder.At("in", "a.txt"), Sentence);
        var ended = Score("in", "--quiet", "--resume");
        Assert.Equal((ExitCode.Done, "", ""), (ended.ExitCode, ended.Output, ended.Error));
        Assert.Contains("many.jsonl, line 18: no valid JSON", Score("many.jsonl", "--quiet").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Score("many.jsonl", "--allow-unreadable").ExitCode);
    }

    // Every 100th line from the 18th is broken, every 5th article is odd.
    private static string Line(int i, int length = 3) => i % 100 == 17
        ? "{\"id\""
        : JsonSerializer.Serialize(
            new
            {
                id = i.ToString(CultureInfo.InvariantCulture),
                title = $"Harbour {i}",
                text = string.Concat(Enumerable.Repeat(Sentence, length + i % 7)) + $"Number {i}. " +
                    (i % 5 == 0 ? "Many unprecedented LIVes and NAMes, and the the mayor." : ""),
            });

    private int Lines()
    {
        try
        {
            using var file = new FileStream(
                _folder.At(".killed.mtq-partial", "journal.jsonl"),
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Count(c => c == '\n');
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private void Interrupt()
    {
        using var process = Mtq.Start(_folder, [], ["score", "many.jsonl", "--out", "killed", .. Mtq.WithoutModels]);
        SpinWait.SpinUntil(() => process.HasExited || Lines() > 20, TimeSpan.FromMinutes(1));
        process.Kill();
        process.WaitForExit();
        Assert.True(Lines() > 20);
    }

    // As after a power cut: the end of a file is not there, or is not what was written.
    private void TearOff(Random random)
    {
        var files = Directory.GetFiles(_folder.At(".killed.mtq-partial"));
        using var file = new FileStream(files[random.Next(files.Length)], FileMode.Open);
        var length = Math.Max(0, file.Length - random.Next(200));
        file.SetLength(length);
        if (random.Next(2) == 0)
            file.SetLength(length + random.Next(1000));
    }

    private IEnumerable<string> Ids(string run) => File.ReadLines(_folder.At(run, "scores.csv")).Skip(1).Select(line => line.Split(',')[0]);

    private Ended Score(params string[] arguments) => Mtq.Run(_folder, ["score", .. arguments, .. Mtq.WithoutModels]);
}
