using Microsoft.Playwright;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Tests;

/// <summary>A headless Chromium for all tests of pages, and three runs: one whose articles are in the index, one whose articles are in
/// files beside it, and one that keeps none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Required = "MTQ_REQUIRE_BROWSER";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly MtQuality.Tests.TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page of the small run is.</summary>
    public string Small => Link("small");

    /// <summary>Where the page of the large run is.</summary>
    public string Large => Link("large");

    /// <summary>Where the page of the run is that keeps scores alone.</summary>
    public string ScoresAlone => Link("scores");

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path)
            return;
        Run.Write(_folder.At("small"));
        Run.Write(_folder.At("scores"), new RunShape(ScoreFormat.Csv, Kept.Scores));
        WriteLarge();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Opens a page and watches it. Without a browser the test is skipped, unless a browser is required.</summary>
    public async Task<WatchedPage> Open(string link, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(
            _browser is null && Environment.GetEnvironmentVariable(Required) != "1",
            $"There is no Chromium; install Debian's `chromium`. With {Required}=1 this fails.");
        Assert.NotNull(_browser);
        var page = new WatchedPage(await _browser.NewPageAsync(new BrowserNewPageOptions { ColorScheme = scheme }));
        await page.Page.GotoAsync(link);
        return page;
    }

    private string Link(string run) => new Uri(_folder.At(run, "index.html")).AbsoluteUri;

    private void WriteLarge()
    {
        using var writer = RunWriter.Create(_folder.At("large"), Run.Analyzer, ScoreFormat.Csv, force: false);
        for (var i = 0; i < 120; i++)
        {
            foreach (var article in Run.Articles)
                writer.Write(Run.Analyzer.Analyze(article with { Id = $"{article.Id} {i}" }));
        }
        writer.Complete();
    }
}

/// <summary>A page that records everything that must not happen on it.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Dialog += (_, dialog) => _faults.Add($"dialog: {dialog.Message}");
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.Console += (_, message) => _faults.Add($"console: {message.Text}");
        page.Request += (_, request) => _faults.AddRange(IsLocal(request.Url) ? [] : [$"request: {request.Url}"]);
    }

    private static bool IsLocal(string url) =>
        url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal);

    public IPage Page { get; }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        Assert.Empty(_faults);
    }
}
