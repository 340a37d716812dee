using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>A review desk that runs as a process of its own, with the run in <c>run</c> and its data in <c>data</c>.</summary>
internal sealed partial record RunningDesk(Process Process, Uri Address) : IDisposable
{
    /// <summary>Starts it, and waits until it is open.</summary>
    public static async Task<RunningDesk> Start(TemporaryFolder folder, params string[] options)
    {
        var process = Mtq.Start(folder, [], ["serve", "run", "--data", "data", "--port", "0", .. options]);
        var line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        return new RunningDesk(process, new Uri(AddressIn().Match(line!).Value));
    }

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

    [GeneratedRegex("http://[0-9.]+:[0-9]+")]
    private static partial Regex AddressIn();
}

/// <summary>Somebody who judges at a desk.</summary>
internal sealed partial class Person(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Judges one article after the other until the desk no longer answers, or none is left.</summary>
    /// <param name="judge">What is said of an article, by its number.</param>
    /// <param name="answered">Called when the desk has answered.</param>
    public async Task JudgeUntilGone(Func<int, string> judge, Action answered)
    {
        try
        {
            while (await Next() is { } page)
            {
                if (Article().Match(page) is not { Success: true } article)
                    continue;
                var number = int.Parse(article.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                if (await Send("/decisions", page, ("Article", $"{number}"), ("Judgement", judge(number))) == HttpStatusCode.SeeOther)
                    answered();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            // The desk was killed.
        }
    }

    /// <summary>Presses a button of a page.</summary>
    public async Task<HttpStatusCode> Send(string path, string page, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("__RequestVerificationToken", Token().Match(page).Groups[1].Value));
        using var form = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), form, Stop);
        return answer.StatusCode;
    }

    /// <summary>A page.</summary>
    public Task<string> Page(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), Stop);

    /// <summary>Number of decisions that the desk holds.</summary>
    public async Task<int> StoredDecisions() => (await Page("/export/decisions.jsonl")).Count(letter => letter == '\n');

    public void Dispose() => _client.Dispose();

    // The page of the next article; null if there is none.
    private async Task<string?> Next()
    {
        using var answer = await _client.GetAsync(new Uri("/judge", UriKind.Relative), Stop);
        return answer.StatusCode == HttpStatusCode.Redirect ? null : await answer.Content.ReadAsStringAsync(Stop);
    }

    [GeneratedRegex("name=\"Article\" value=\"([0-9]+)")]
    private static partial Regex Article();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
