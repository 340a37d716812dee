using Microsoft.Playwright;

namespace MtQuality.Tests;

/// <summary>A headless Chromium for tests of pages. Where there is none, they are skipped, unless a browser is required.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Required = "MTQ_REQUIRE_BROWSER";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether there is one on this machine.</summary>
    public static bool IsHere => Places.Any(File.Exists);

    /// <summary>Starts it, if it is here.</summary>
    public async Task Start()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page and watches it.</summary>
    public async Task<WatchedPage> Open(string link, BrowserNewPageOptions? options = null)
    {
        SkipWithout();
        Assert.NotNull(_browser);
        var page = new WatchedPage(await _browser.NewPageAsync(options ?? new()), link);
        await page.Page.GotoAsync(link);
        return page;
    }

    /// <summary>Skips the test where there is no browser and none is required.</summary>
    public static void SkipWithout() => Assert.SkipWhen(
        !IsHere && Environment.GetEnvironmentVariable(Required) != "1",
        $"There is no Chromium; install Debian's `chromium`. With {Required}=1 this fails.");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page that records everything that must not happen on it: dialogs, errors, messages, and requests to elsewhere.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];
    private readonly string _origin;

    public WatchedPage(IPage page, string link)
    {
        (Page, _origin) = (page, new Uri(link).GetLeftPart(UriPartial.Authority));
        page.Dialog += (_, dialog) => _faults.Add($"dialog: {dialog.Message}");
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.Console += (_, message) => _faults.Add($"console: {message.Text}");
        page.Request += (_, request) => _faults.AddRange(IsLocal(request.Url) ? [] : [$"request: {request.Url}"]);
    }

    private bool IsLocal(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith(_origin, StringComparison.Ordinal);

    public IPage Page { get; }

    /// <summary>A message that the test itself brings about, or its beginning.</summary>
    public string? Expected { get; set; }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        Assert.DoesNotContain(_faults, fault => Expected is null || !fault.StartsWith($"console: {Expected}", StringComparison.Ordinal));
    }
}
