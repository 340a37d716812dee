using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using MtQuality.Desk.Review;
using MtQuality.Desk.Runs;
using MtQuality.Tests;

namespace MtQuality.Desk.Tests;

/// <summary>A desk with the articles of <see cref="Reporting.Tests.Run"/>, some of them hostile, and a browser without a screen.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;

    private Desk(Func<DeskOptions, TemporaryFolder, DeskOptions> change)
    {
        Reporting.Tests.Run.Write(_folder.At("run"));
        _app = DeskServer.Build(change(new DeskOptions([_folder.At("run")], _folder.At("data")) { Port = 0, Account = "Ada" }, _folder));
        Client = NewClient();
    }

    /// <summary>Sends requests as one person; follows no redirection.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>Where the desk is.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Files of this desk.</summary>
    public TemporaryFolder Folder => _folder;

    /// <summary>Opens a desk and waits until it has read its run.</summary>
    public static async Task<Desk> Open(Func<DeskOptions, TemporaryFolder, DeskOptions>? change = null)
    {
        var desk = new Desk(change ?? ((options, _) => options));
        await desk._app.StartAsync(TestContext.Current.CancellationToken);
        desk.Client = desk.NewClient();
        desk.Service<RunLoader>().Load(TestContext.Current.CancellationToken);
        return desk;
    }

    /// <summary>A part of the desk.</summary>
    public T Service<T>()
        where T : notnull => (T)_app.Services.GetService(typeof(T))!;

    /// <summary>Somebody else.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        // However busy the machine is, a body that the desk refuses is not sent.
        Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
    })
    {
        BaseAddress = _app.Urls.Count == 0 ? null : Address,
    };

    /// <summary>The page at a path.</summary>
    public Task<string> Page(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Sends a form as a browser does.</summary>
    /// <returns>Where it leads.</returns>
    public async Task<string> Send(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Page("/sign-in")).Groups[1].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var content = new FormUrlEncodedContent(form);
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Judges an article.</summary>
    public Task<string> Judge(long article, Judgement judgement, string query = "") =>
        Send($"/decisions{query}", ("Article", $"{article}"), ("Judgement", judgement.Word()), ("Blind", "false"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
