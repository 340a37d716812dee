using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>The review desk as a process of its own.</summary>
public sealed partial class ServeTests : IDisposable
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
            var judging = person.JudgeUntilGone(() => Interlocked.Increment(ref answered));
            var target = answered + 5;
            while (Volatile.Read(ref answered) < target)
                await Task.Delay(1, Stop);
            process.Kill();
            await judging;
        }
        using var again = await Start();
        using var reader = new Person(again.Address);
        var decisions = await reader.Client.GetStringAsync(new Uri("/export/decisions.jsonl", UriKind.Relative), Stop);
        var stored = decisions.Count(letter => letter == '\n');
        // The last request of each life may have been stored without its answer.
        Assert.InRange(stored, answered, answered + 3);
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

    private async Task<RunningDesk> Start()
    {
        var process = Mtq.Start(_folder, [], "serve", "run", "--data", "data", "--port", "0");
        var line = await process.StandardError.ReadLineAsync(Stop);
        return new RunningDesk(process, new Uri(Address().Match(line!).Value));
    }

    [GeneratedRegex("http://[0-9.]+:[0-9]+")]
    private static partial Regex Address();

    private sealed record RunningDesk(Process Process, Uri Address) : IDisposable
    {
        public void Kill()
        {
            Mtq.Signal(Process, "KILL");
            Process.WaitForExit();
        }

        public void Dispose()
        {
            if (!Process.HasExited)
                Kill();
            Process.Dispose();
        }
    }

    private sealed partial class Person(Uri address) : IDisposable
    {
        public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

        /// <summary>Judges one article after the other until the desk no longer answers.</summary>
        public async Task JudgeUntilGone(Action answered)
        {
            try
            {
                while (true)
                {
                    var page = await Client.GetStringAsync(new Uri("/judge", UriKind.Relative), Stop);
                    if (Article().Match(page) is not { Success: true } article)
                        continue;
                    using var form = new FormUrlEncodedContent(
                    [
                        new("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
                        new("Article", article.Groups[1].Value),
                        new("Judgement", "fine"),
                    ]);
                    using var answer = await Client.PostAsync(new Uri("/decisions", UriKind.Relative), form, Stop);
                    if (answer.StatusCode == HttpStatusCode.SeeOther)
                        answered();
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The desk was killed.
            }
        }

        public void Dispose() => Client.Dispose();

        [GeneratedRegex("name=\"Article\" value=\"([0-9]+)")]
        private static partial Regex Article();

        [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)")]
        private static partial Regex Token();
    }
}
