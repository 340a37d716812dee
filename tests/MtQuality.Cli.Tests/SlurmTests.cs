using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>
/// The script of <c>mtq slurm</c> on a real cluster: four shards, one killed at work and requeued, are merged into the run that one
/// process makes.
/// <c>apt-get install slurm-wlm munge</c>, and <c>dotnet test --project tests/MtQuality.Cli.Tests --filter-class '*SlurmTests'</c> runs
/// it alone.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class SlurmTests : IDisposable
{
    private const string Sentence =
        "The council met on Monday to talk about the harbour, and nobody had asked the fishermen what they thought of it. ";
    private const int Shards = 4;
    private const int Articles = 800;
    private const int Killed = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shards_of_an_array_job_one_of_them_killed_merge_into_one_run()
    {
        if (SlurmCluster.Missing.ToList() is { Count: > 0 } missing)
            Assert.Skip($"Slurm is not installed, it lacks {string.Join(", ", missing)}: apt-get install slurm-wlm munge");
        File.WriteAllLines(_folder.At("many.jsonl"), Enumerable.Range(0, Articles).Select(Line));
        Assert.Equal(ExitCode.Done, Mtq.Run(_folder, ["score", _folder.At("many.jsonl"), "--out", "whole", .. Mtq.WithoutModels]).ExitCode);
        using var cluster = SlurmCluster.Start(_folder);

        File.WriteAllText(
            _folder.At("job.sh"),
            // The script names the program that wrote it.
            Mtq.RunIn(
                [],
                _folder,
                "",
                ["slurm", "many.jsonl", "--out", "merged", "--shards", $"{Shards}", "--cores", "1", .. Mtq.WithoutModels]).Output);
        Until(() => cluster.Run("bash", "job.sh").ExitCode == 0, "The cluster takes no job.");
        // Of this one some is scored and some is not when it is killed.
        Until(() => Scored(Killed) is > 5 and < Articles / Shards - 5, "The shard was never seen at work.");
        Assert.Equal(0, cluster.Run("scontrol", "requeue", $"1_{Killed}").ExitCode);
        // Slurm would wait two minutes before it starts a requeued job.
        Until(
            () => cluster.Run("squeue", "--noheader", $"--jobs=1_{Killed}", "--format=%T").Output.Trim() == "PENDING",
            "The shard was not requeued.");
        Assert.Equal(0, cluster.Run("scontrol", "update", $"JobId=1_{Killed}", "StartTime=now").ExitCode);

        Until(() => cluster.Run("squeue", "--noheader").Output.Length == 0, "The jobs do not end.");
        Assert.Contains(
            "continuing after",
            File.ReadAllText(_folder.At("merged.shards", "log", $"{Killed}.txt")),
            StringComparison.Ordinal);
        Assert.Contains("scores.jsonl.zst", _folder.FilesIn("whole"));
        _folder.AssertSame("whole", "merged");
    }

    private void Until(Func<bool> condition, string otherwise) =>
        Assert.True(
            SpinWait.SpinUntil(condition, Patience),
            $"{otherwise} {string.Join("\n", Directory.EnumerateFiles(_folder.At("slurm"), "slurm*.log").Select(File.ReadAllText))}");

    // The journal has a line for the run and one for each item.
    private int Scored(int shard)
    {
        var journal = _folder.At("merged.shards", $".{shard}.mtq-partial", "journal.jsonl");
        return File.Exists(journal) ? File.ReadLines(journal).Count() - 1 : 0;
    }

    private static string Line(int i) =>
        JsonSerializer.Serialize(
            new
            {
                id = i.ToString(CultureInfo.InvariantCulture),
                text = string.Concat(Enumerable.Repeat(Sentence, 60)) +
                    $"Number {i}. Many unprecedented LIVes and NAMes, and the the mayor.",
            });
}
