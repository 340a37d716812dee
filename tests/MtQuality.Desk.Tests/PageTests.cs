using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MtQuality.Desk.Store;
using MtQuality.Tests;

namespace MtQuality.Desk.Tests;

/// <summary>The pages in a real browser. No page may write to the console or ask for anything from elsewhere.</summary>
public sealed class PageTests(PageTests.Browser browser) : IClassFixture<PageTests.Browser>, IAsyncLifetime
{
    private const int PhoneWidth = 360;

    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.Open();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Keys_alone_judge_undo_and_go_to_marks()
    {
        await using var watched = await Open($"/articles/{DecisionTests.ArticleOf(_desk, "bad")}");
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        var title = await page.TitleAsync();
        await keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("mark:focus .tip")).ToBeVisibleAsync();
        var first = await page.Locator("mark:focus").GetAttributeAsync("aria-describedby");
        Assert.Equal(1, await page.Locator($"#{first!.Split(' ')[0]}").CountAsync());
        await keyboard.PressAsync("n");
        Assert.NotEqual(first, await page.Locator("mark:focus").GetAttributeAsync("aria-describedby"));
        await keyboard.PressAsync("p");
        Assert.Equal(first, await page.Locator("mark:focus").GetAttributeAsync("aria-describedby"));

        await keyboard.PressAsync("g");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Garbled");
        await Assertions.Expect(page).Not.ToHaveTitleAsync(title);
        await keyboard.PressAsync("o");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Fine");
        await keyboard.PressAsync("z");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Garbled");
        await Assertions.Expect(page.GetByText("Taken back: fine")).ToBeVisibleAsync();
        await keyboard.PressAsync("z");
        await Assertions.Expect(page).ToHaveTitleAsync(title);
        await Assertions.Expect(page.GetByText("Taken back: garbled")).ToBeVisibleAsync();
        Assert.Equal(2, _desk.Service<DecisionStore>().All().Count(decision => decision.UndoneAt is not null));
    }

    [Fact]
    public async Task Keys_alone_accept_and_reject_a_mark()
    {
        await using var watched = await Open($"/articles/{DecisionTests.ArticleOf(_desk, "bad")}");
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        var marks = page.Locator(".text mark[tabindex]");
        var before = await marks.CountAsync();
        // The first press only shows which mark it is about.
        await keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("mark:focus")).ToHaveCountAsync(1);
        Assert.Empty(_desk.Service<DecisionStore>().All());
        await keyboard.PressAsync("a");
        await Assertions.Expect(marks).ToHaveCountAsync(before - 1);
        await keyboard.PressAsync("n");
        await keyboard.PressAsync("r");
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".reject[open]")).ToHaveCountAsync(0);
        await keyboard.PressAsync("n");
        await keyboard.PressAsync("r");
        await keyboard.TypeAsync("a name; go on");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(marks).ToHaveCountAsync(before - 2);
        var (accepted, rejected) = (_desk.Service<DecisionStore>().All()[0], _desk.Service<DecisionStore>().All()[1]);
        Assert.Equal(("Accepted", "Rejected"), ($"{accepted.Said.Judgement}", $"{rejected.Said.Judgement}"));
        Assert.Equal("a name; go on", rejected.Said.Mark!.Reason);
    }

    [Fact]
    public async Task Keys_open_the_help_and_the_search()
    {
        await using var watched = await Open("/judge");
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        await keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByLabel("Words")).ToBeFocusedAsync();
        await keyboard.TypeAsync("unprecedented");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("1 article to judge");
    }

    [Fact]
    public async Task A_blind_article_shows_its_verdict_only_when_it_is_judged()
    {
        var bad = DecisionTests.ArticleOf(_desk, "bad");
        await using var watched = await Open($"/articles/{bad}?blind=1");
        await Assertions.Expect(watched.Page.Locator(".verdict, mark, .waterfall")).ToHaveCountAsync(0);
        Assert.DoesNotContain("flagged", await watched.Page.ContentAsync(), StringComparison.Ordinal);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Garbled" }).ClickAsync();
        await watched.Page.GotoAsync(new Uri(_desk.Address, $"/articles/{bad}?blind=1").AbsoluteUri);
        await Assertions.Expect(watched.Page.Locator(".verdict")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_a_phone_nothing_is_cut_off_and_buttons_fit_a_thumb(ColorScheme scheme)
    {
        await using var watched = await Open("/judge", new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = PhoneWidth, Height = 720 },
            HasTouch = true,
        });
        foreach (var path in new[] { "/judge", $"/articles/{DecisionTests.ArticleOf(_desk, "half")}", "/", "/figures", "/decisions" })
        {
            await watched.Page.GotoAsync(new Uri(_desk.Address, path).AbsoluteUri);
            Assert.InRange(await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, PhoneWidth);
        }
        await watched.Page.GotoAsync(new Uri(_desk.Address, "/judge").AbsoluteUri);
        foreach (var button in await watched.Page.Locator(".bar button").AllAsync())
            Assert.InRange((await button.BoundingBoxAsync())!.Height, 44, 80);
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Fine" }).TapAsync();
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Fine");
    }

    [Fact]
    public async Task On_a_phone_the_menu_is_one_row_of_thumbs_and_opens_to_all_places()
    {
        await using var watched = await Open(
            "/figures", new() { ViewportSize = new() { Width = PhoneWidth, Height = 720 }, HasTouch = true });
        var (page, menu) = (watched.Page, watched.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }));
        Assert.InRange((await page.Locator(".top").BoundingBoxAsync())!.Height, 44, 50);
        foreach (var control in await page.Locator(".top :is(a, button)").Locator("visible=true").AllAsync())
        {
            var box = (await control.BoundingBoxAsync())!;
            Assert.True(Math.Min(box.Height, box.Width) >= 44, await control.InnerTextAsync());
        }
        await menu.TapAsync();
        var places = page.Locator("#places a");
        Assert.Equal(["Disputes", "Figures", "Learning", "Decisions", "API"], await places.AllInnerTextsAsync());
        foreach (var place in await places.AllAsync())
            Assert.InRange((await place.BoundingBoxAsync())!.Height, 44, 60);
        Assert.Empty((await page.RunAxe()).Violations);
        await page.GetByRole(AriaRole.Link, new() { Name = "Decisions" }).TapAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Decisions · MtQuality desk");
        await menu.TapAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(places.First).ToBeHiddenAsync();

        // Where there is room, nothing is hidden.
        await page.SetViewportSizeAsync(1100, 720);
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(places.First).ToBeVisibleAsync();
        Assert.InRange((await page.Locator(".top").BoundingBoxAsync())!.Height, 30, 60);
    }

    [Fact]
    public async Task On_paper_an_article_is_black_on_white_with_its_marks_and_without_what_is_pressed()
    {
        await using var watched = await Open(
            $"/articles/{DecisionTests.ArticleOf(_desk, "bad")}", new() { ColorScheme = ColorScheme.Dark });
        var page = watched.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".top, .bar, .last, .acts").Locator("visible=true")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".text mark").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".waterfall")).ToBeVisibleAsync();
        Assert.Equal(
            "rgb(0, 0, 0) on rgb(255, 255, 255)",
            await page.EvaluateAsync<string>("(s => `${s.color} on ${s.backgroundColor}`)(getComputedStyle(document.body))"));
        foreach (var path in new[] { "/figures", "/learning", "/decisions" })
        {
            await page.GotoAsync(new Uri(_desk.Address, path).AbsoluteUri);
            await Assertions.Expect(page.Locator(".top, main form").Locator("visible=true")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, "/", "/judge", "/judge?blind=1", "/figures", "/disputes", "/learning", "/decisions", "/api", "/sign-in")]
    [InlineData(ColorScheme.Dark, "/", "/judge")]
    public async Task Pages_can_be_read_aloud_and_seen_by_all(ColorScheme scheme, params string[] paths)
    {
        await using var watched = await Open("/", new() { ColorScheme = scheme });
        foreach (var path in paths)
        {
            await watched.Page.GotoAsync(new Uri(_desk.Address, path).AbsoluteUri);
            var found = (await watched.Page.RunAxe()).Violations;
            Assert.True(found.Length == 0, $"{path}: {string.Join('\n', found.Select(rule => $"{rule.Help}: {rule.Nodes[0].Html}"))}");
        }
    }

    private Task<WatchedPage> Open(string path, BrowserNewPageOptions? options = null) =>
        browser.Chromium.Open(new Uri(_desk.Address, path).AbsoluteUri, options);

    /// <summary>One browser for all tests of pages.</summary>
    public sealed class Browser : IAsyncLifetime
    {
        public Chromium Chromium { get; } = new();

        public ValueTask InitializeAsync() => new(Chromium.Start());

        public ValueTask DisposeAsync() => Chromium.DisposeAsync();
    }
}
