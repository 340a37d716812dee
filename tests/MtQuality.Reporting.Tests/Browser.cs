using Microsoft.Playwright;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>A headless Chromium for all tests of pages, and three runs: one whose articles are in the index, one whose articles are in
/// files beside it, and one that keeps none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _chromium = new();

    /// <summary>Where the page of the small run is.</summary>
    public string Small => Link("small");

    /// <summary>Where the page of the large run is.</summary>
    public string Large => Link("large");

    /// <summary>Where the page of the run is that keeps scores alone.</summary>
    public string ScoresAlone => Link("scores");

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsHere)
            return;
        Run.Write(_folder.At("small"));
        Run.Write(_folder.At("scores"), new RunShape(ScoreFormat.Csv, Kept.Scores));
        WriteLarge();
        await _chromium.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Opens a page and watches it. Without a browser the test is skipped, unless a browser is required.</summary>
    public Task<WatchedPage> Open(string link, ColorScheme scheme = ColorScheme.Light) =>
        _chromium.Open(link, new BrowserNewPageOptions { ColorScheme = scheme });

    /// <summary>Where the page of a run is: small, large or scores.</summary>
    public string Link(string run) => new Uri(_folder.At(run, "index.html")).AbsoluteUri;

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
