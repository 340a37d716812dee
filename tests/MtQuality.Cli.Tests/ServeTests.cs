using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>The review desk as a process of its own.</summary>
public sealed class ServeTests : IDisposable
{
    private const int Articles = 60;

    private readonly TemporaryFolder _folder = new();

    public ServeTests()
    {
        var words = string.Concat(Enumerable.Repeat("The council met on Monday to talk about the harbour. ", 8));
        File.WriteAllLines(
            _folder.At("many.jsonl"), Enumerable.Range(0, Articles).Select(i => $$"""{"id":"a{{i}}","text":"Number {{i}}. {{words}}"}"""));
        Mtq.Run(_folder, ["score", "many.jsonl", "--out", "run", .. Mtq.WithoutModels]);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_desk_has_every_decision_that_it_answered()
    {
        var answered = 0;
        for (var kill = 0; kill < 3; kill++)
        {
            using var process = await Start();
            using var person = new Person(process.Address);
            var judging = person.JudgeUntilGone(_ => "fine", () => Interlocked.Increment(ref answered));
            var target = answered + 5;
            while (Volatile.Read(ref answered) < target && !judging.IsCompleted)
                await Task.Delay(1, Stop);
            process.Kill();
            await judging;
        }
        using var again = await Start();
        using var reader = new Person(again.Address);
        // The last request of each life may have been stored without its answer.
        Assert.InRange(await reader.StoredDecisions(), answered, answered + 3);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_desk_cleanly()
    {
        using var desk = await Start();
        Mtq.Signal(desk.Process, "INT");
        await desk.Process.WaitForExitAsync(Stop);
        Assert.Equal(ExitCode.Done, desk.Process.ExitCode);
        // What the log held is in the database itself.
        Assert.False(File.Exists(_folder.At("data", "desk.sqlite-wal")));
    }

    [Theory]
    [InlineData("no such folder", "nowhere")]
    [InlineData("sign in", "run", "--listen", "0.0.0.0")]
    [InlineData("0 to 65535", "run", "--port", "70000")]
    [InlineData("--port http: a port is a whole number", "run", "--port", "http")]
    [InlineData("nowhere.tsv: there is no such file; make it with", "run", "--key", "nowhere.tsv")]
    [InlineData("is a file, and the desk needs a folder", "run", "--data", "run/run.json")]
    [InlineData("not a share", "run", "--double", "two")]
    [InlineData("--key FILE", "run", "--add", "Maria")]
    [InlineData("no address", "run", "--listen", "here")]
    [InlineData("run.json is missing", ".")]
    public void Wrong_use_is_said_before_the_desk_opens(string said, params string[] arguments)
    {
        var ended = Mtq.Run(_folder, ["serve", .. arguments]);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(said, ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_commands_do_not_ask_for_the_runtime_of_the_web()
    {
        var asked = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mtq.runtimeconfig.json"));
        Assert.Contains("Microsoft.NETCore.App", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("AspNetCore", asked, StringComparison.Ordinal);
    }

    private Task<RunningDesk> Start() => RunningDesk.Start(_folder);
}
