using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using MtQuality.Benchmarks.Inputs;
using MtQuality.Benchmarks.Speed;

namespace MtQuality.Benchmarks.Serving;

/// <summary>
/// What a person waits for at a desk with many articles, as the browser measures it: from the request to the end of loading. A page is
/// opened the first time after a start, and again several times.
/// </summary>
internal static class DeskTimes
{
    private const int ArticleLength = 600;
    private const int Sample = 6_000_000;
    private const int Times = 20;
    private const int Sites = 400;
    private const string Loading = "Reading ";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("first page of the queue", "/"),
        ("of one verdict", "/?verdict=suspect"),
        ("of one family of marks", "/?family=phrase"),
        ("of one site", "/?site=site7.example"),
        ("of some days", "/?from=2026-02-01&to=2026-02-03"),
        ("with common words", "/?text=said"),
        ("with two words, newest", "/?text=government+minister&order=newest"),
        ("with a rare word", "/?text=harbour&verdict=unflagged"),
        ("page 200", "/?page=200"),
        ("next article, with words", "/judge?text=government"),
        ("next article, newest", "/judge?order=newest"),
        ("next article, of some days", "/judge?from=2026-02-01&to=2026-02-03"),
        ("figures", "/figures"),
    ];

    /// <param name="mtq">The program: <c>mtq</c>, or <c>mtq.dll</c>.</param>
    /// <param name="articles">Number of articles to score; or the folder of a run that is there.</param>
    /// <param name="corpora">What the articles are made of.</param>
    public static int Run(string mtq, string articles, string[] corpora)
    {
        var folder = Directory.CreateTempSubdirectory("mtq-desk-times-").FullName;
        try
        {
            var run = Directory.Exists(articles)
                ? articles
                : Score(mtq, int.Parse(articles, CultureInfo.InvariantCulture), corpora, folder);
            Measure(mtq, run).Wait();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Score(string mtq, int count, string[] corpora, string folder)
    {
        var texts = GeneratedInputs.Take(Sample, corpora).Select(article => article.Text).ToList();
        var (input, run) = (Path.Combine(folder, "in.jsonl"), Path.Combine(folder, "run"));
        using (var lines = new StreamWriter(input))
        {
            for (var i = 0; i < count; i++)
            {
                // Every text is another part of another article, so that words are as rare as they are.
                var text = texts[i % texts.Count];
                var start = text.Length <= ArticleLength ? 0 : i / texts.Count * 97 % (text.Length - ArticleLength);
                lines.WriteLine(JsonSerializer.Serialize(new
                {
                    id = $"{i}",
                    text = text.Substring(start, Math.Min(ArticleLength, text.Length - start)),
                    title = $"Article {i}",
                    site = $"site{i % Sites}.example",
                    date = new DateTime(2026, 1, 1).AddDays(i % 300).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                }));
            }
        }
        var cost = ProcessCost.Of(2, [.. ServedDesk.Program(mtq), "score", input, "--encoder", "none", "--out", run, "--quiet"]);
        Print($"{"scored",-28}{count:N0} articles in {cost.Seconds:0} s");
        return run;
    }

    private static async Task Measure(string mtq, string run)
    {
        using var desk = new ServedDesk(mtq, run);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        page.SetDefaultTimeout(0);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        do
        {
            await Task.Delay(500);
            await page.GotoAsync(desk.Address.AbsoluteUri);
        }
        while ((await page.ContentAsync()).Contains(Loading, StringComparison.Ordinal));
        Print($"{"read into the queue in",-28}{watch.Elapsed.TotalSeconds:0} s");
        Print($"{"page",-28}{"first, ms",10}{"median",10}{"slowest",10}");
        foreach (var (name, path) in Pages)
        {
            var times = new List<double>();
            for (var i = 0; i <= Times; i++)
            {
                await page.GotoAsync(new Uri(desk.Address, path).AbsoluteUri);
                times.Add(await Loaded(page));
            }
            Print(name, times);
        }
        await page.GotoAsync(new Uri(desk.Address, "/judge").AbsoluteUri);
        var next = new List<double>();
        for (var i = 0; i <= 2 * Times; i++)
        {
            var title = await page.TitleAsync();
            await page.Keyboard.PressAsync("o");
            await page.WaitForFunctionAsync("title => document.title !== title && document.readyState === 'complete'", title);
            next.Add(await Loaded(page));
        }
        Print("next article after a key", next);
    }

    // With the answer to the form that led to it, and its redirection.
    private static Task<double> Loaded(IPage page) =>
        page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd");

    private static void Print(string name, List<double> times)
    {
        double[] again = [.. times[1..].Order()];
        Print($"{name,-28}{times[0],10:0}{again[again.Length / 2],10:0}{again[^1],10:0}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
