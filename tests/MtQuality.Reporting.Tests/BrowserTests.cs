using Microsoft.Playwright;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Tests;

/// <summary>The pages of a run as a person uses them. No page may write to the console or send a request.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly string Bad = PageName.Of("bad");

    [Fact]
    public async Task The_list_sorts_and_filters()
    {
        await using var watched = await browser.Open(browser.Small);
        var rows = watched.Page.Locator(".list tbody tr");
        Assert.Equal(5, await rows.CountAsync());
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "words" }).ClickAsync();
        Assert.Equal("descending", await watched.Page.Locator(".list th", new() { HasText = "words" }).GetAttributeAsync("aria-sort"));
        var words = (await watched.Page.Locator(".list tbody td:nth-child(6)").AllTextContentsAsync()).Select(int.Parse).ToList();
        Assert.Equal(words.OrderDescending(), words);
        await watched.Page.GetByLabel("Verdict").SelectOptionAsync("withheld");
        Assert.Equal(["short"], await watched.Page.Locator(".list tbody a").AllTextContentsAsync());
        await watched.Page.GetByLabel("Verdict").SelectOptionAsync("all");
        await watched.Page.GetByLabel("Search").FillAsync("example.org harbour");
        Assert.Equal("1 of 5 articles", await watched.Page.Locator("#count").TextContentAsync());
    }

    [Fact]
    public async Task An_article_opens_by_its_link_and_its_findings_by_the_keyboard()
    {
        await using var watched = await browser.Open($"{browser.Small}#{Bad}");
        await Assertions.Expect(watched.Page.Locator("#list")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator($"#{Bad}")).ToBeVisibleAsync();
        await watched.Page.Keyboard.PressAsync("n");
        var tip = watched.Page.Locator("mark:focus .tip");
        await Assertions.Expect(tip).ToBeVisibleAsync();
        Assert.Contains("capitals", await tip.TextContentAsync(), StringComparison.Ordinal);
        var described = await watched.Page.Locator("mark:focus").GetAttributeAsync("aria-describedby");
        var message = await watched.Page.Locator($"#{described!.Split(' ')[0]}").TextContentAsync();
        Assert.Contains("expected: lives", message, StringComparison.Ordinal);
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.NotEqual(described, await watched.Page.Locator("mark:focus").GetAttributeAsync("aria-describedby"));
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "All articles" }).Locator("visible=true").ClickAsync();
        await Assertions.Expect(watched.Page.Locator("#list")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Many_articles_are_in_files_beside_the_index_and_the_link_still_holds()
    {
        await using var watched = await browser.Open($"{browser.Large}#{PageName.Of("bad 7")}");
        var article = watched.Page.Locator("article");
        await Assertions.Expect(article).ToBeVisibleAsync();
        await Assertions.Expect(article).ToHaveIdAsync(PageName.Of("bad 7"));
        await Assertions.Expect(watched.Page.Locator("#list")).ToBeHiddenAsync();
        await watched.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(watched.Page.Locator("mark:focus .tip")).ToBeVisibleAsync();
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "All articles" }).ClickAsync();
        await Assertions.Expect(article).ToHaveCountAsync(0);
        // A hostile one, and one that cannot be judged, by a click.
        foreach (var id in new[] { "half 3", "short 3" })
        {
            await watched.Page.GetByLabel("Search").FillAsync(id);
            await watched.Page.Locator($".list a[href='#{PageName.Of(id)}']").ClickAsync();
            await Assertions.Expect(watched.Page.Locator($"#{PageName.Of(id)}")).ToBeVisibleAsync();
            Assert.Equal(0, await watched.Page.Locator("article img, article script, article iframe").CountAsync());
            await watched.Page.GoBackAsync();
            await Assertions.Expect(watched.Page.Locator("#list")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page()
    {
        await using var watched = await browser.Open(browser.Large);
        var (count, rows) = (watched.Page.Locator("#count"), watched.Page.Locator(".list tbody tr"));
        await Assertions.Expect(count).ToHaveTextAsync("600 of 600 articles");
        var seen = new List<string>(await rows.AllTextContentsAsync());
        foreach (var page in new[] { "page 2 of 3", "page 3 of 3" })
        {
            await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
            await Assertions.Expect(watched.Page.Locator("#page")).ToHaveTextAsync(page);
            seen.AddRange(await rows.AllTextContentsAsync());
        }
        var scores = seen.Select(row => row[..4]).ToList();
        Assert.Equal(600, scores.Count);
        Assert.Equal(scores.OrderDescending(StringComparer.Ordinal), scores);
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToBeDisabledAsync();
        await watched.Page.GetByLabel("Verdict").SelectOptionAsync("flagged");
        await Assertions.Expect(count).ToHaveTextAsync("120 of 600 articles");
        await Assertions.Expect(watched.Page.Locator("#pages")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_run_of_scores_alone_lists_articles_and_opens_none()
    {
        await using var watched = await browser.Open(browser.ScoresAlone);
        await Assertions.Expect(watched.Page.Locator("#count")).ToHaveTextAsync("5 of 5 articles");
        Assert.Equal(0, await watched.Page.Locator(".list tbody a").CountAsync());
    }

    [Theory]
    [InlineData("small", "nosuch", "there is no article nosuch here: look for it in the list")]
    [InlineData("large", "nosuch", "there is no article nosuch here: look for it in the list")]
    [InlineData("scores", null, "this run keeps the scores of bad alone: score with --keep text to read it")]
    public async Task A_link_that_leads_to_no_article_says_so(string run, string? name, string message)
    {
        await using var watched = await browser.Open($"{browser.Link(run)}#{name ?? Bad}");
        var alert = watched.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToHaveTextAsync($"Not shown: {message}.");
        await Assertions.Expect(alert).ToBeInViewportAsync();
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "All articles" }).Locator("visible=true").ClickAsync();
        await Assertions.Expect(watched.Page.Locator("#list")).ToBeVisibleAsync();
        await Assertions.Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_of_articles_that_cannot_be_read_is_named_and_tried_again()
    {
        await using var watched = await browser.Open(browser.Large);
        await Assertions.Expect(watched.Page.Locator("#count")).ToHaveTextAsync("600 of 600 articles");
        watched.Expected = "Failed to load resource: net::ERR_FILE_NOT_FOUND";
        var files = Path.Combine(Path.GetDirectoryName(new Uri(browser.Large).LocalPath)!, "articles");
        Directory.Move(files, $"{files} elsewhere");
        var row = watched.Page.Locator(".list tbody a").Nth(150);
        await row.ClickAsync();
        var alert = watched.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(".js is missing: copy the whole folder");
        await Assertions.Expect(alert).ToBeInViewportAsync();
        Directory.Move($"{files} elsewhere", files);
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "All articles" }).ClickAsync();
        // The list is where it was left.
        await Assertions.Expect(row).ToBeInViewportAsync();
        await row.ClickAsync();
        await Assertions.Expect(watched.Page.Locator("article")).ToBeVisibleAsync();
        await Assertions.Expect(alert).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Hostile_articles_are_text_and_nothing_else()
    {
        Assert.Contains(Run.Articles, article => article.Text.Contains("<script>", StringComparison.Ordinal));
        foreach (var article in Run.Articles)
        {
            await using var watched = await browser.Open($"{browser.Small}#{PageName.Of(article.Id)}");
            await Assertions.Expect(watched.Page.Locator($"#{PageName.Of(article.Id)}")).ToBeVisibleAsync();
            const string active = "article img, article script, article a[href^=javascript], article [onclick], article iframe";
            Assert.Equal(0, await watched.Page.Locator(active).CountAsync());
            Assert.Equal(2, await watched.Page.Locator("script").CountAsync());
            Assert.DoesNotContain('\u202E', await watched.Page.Locator("body").InnerTextAsync());
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(255, 255, 255)")]
    [InlineData(ColorScheme.Dark, "rgb(15, 19, 23)")]
    public async Task Pages_are_light_or_dark_as_one_likes(ColorScheme scheme, string ground)
    {
        await using var watched = await browser.Open(browser.Small, scheme);
        Assert.Equal(ground, await watched.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task On_paper_there_is_the_article_and_no_tool()
    {
        await using var watched = await browser.Open($"{browser.Small}#{Bad}", ColorScheme.Dark);
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await watched.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await Assertions.Expect(watched.Page.Locator($"#{Bad} nav")).ToBeHiddenAsync();
        await Assertions.Expect(watched.Page.Locator($"#{Bad} .findings")).ToBeVisibleAsync();
    }
}
