using Microsoft.Playwright;
using MtQuality.Families.Results;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests.Families;

/// <summary>The pages of families as a person uses them. No page may write to the console or send a request.</summary>
public sealed class FamilyBrowserTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Chromium _chromium = new();

    public async ValueTask InitializeAsync() => await _chromium.Start();

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Families_are_searched_opened_and_left_again()
    {
        await using var watched = await Open(FarmReport.Read());
        var page = watched.Page;
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("8 of 8 families");
        await page.GetByLabel("Search").FillAsync("doorstop viralledger");
        await Assertions.Expect(page.Locator("#count")).ToHaveTextAsync("1 of 8 families");
        await page.Locator(".list tbody a").ClickAsync();
        var family = page.Locator("article:visible");
        await Assertions.Expect(family).ToHaveCountAsync(1);
        await Assertions.Expect(family.Locator("details[open] .texts")).ToBeVisibleAsync();
        await family.Locator("summary").Nth(1).PressAsync("Enter");
        await Assertions.Expect(family.Locator("details[open]")).ToHaveCountAsync(2);
        await family.GetByRole(AriaRole.Link, new() { Name = "All families" }).ClickAsync();
        await Assertions.Expect(page.Locator("#list")).ToBeVisibleAsync();
        await page.Locator(".broad a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article:visible")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        await using var watched = await Open(FarmReport.Read(), new() { ViewportSize = new() { Width = 390, Height = 800 } });
        foreach (var name in new[] { "", "#family-1" })
        {
            await watched.Page.EvaluateAsync("name => { location.hash = name; }", name);
            var widest = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(widest <= 390, $"{name}: {widest}");
        }
    }

    [Fact]
    public async Task Hostile_families_are_text_and_nothing_else()
    {
        await using var watched = await Open(FamilyPagesTests.Hostiles());
        Assert.Equal(1, await watched.Page.Locator(".list tbody tr").CountAsync());
        await watched.Page.Locator(".list tbody a").ClickAsync();
        await Assertions.Expect(watched.Page.Locator("#family-1")).ToBeVisibleAsync();
        Assert.Equal(0, await watched.Page.Locator("img, iframe, [onclick], article script, article b").CountAsync());
    }

    private async Task<WatchedPage> Open(FamilyReport report, BrowserNewPageOptions? options = null)
    {
        Chromium.SkipWithout();
        foreach (var (name, content) in FamilyPagesTests.Written(report))
            await File.WriteAllTextAsync(_folder.At(name), content);
        return await _chromium.Open(new Uri(_folder.At("index.html")).AbsoluteUri, options);
    }
}
