using System.Net;
using System.Net.Http.Headers;
using MtQuality.Desk.Access;
using MtQuality.Tests;

namespace MtQuality.Desk.Tests;

/// <summary>Who may use the desk, and what no page may do.</summary>
public sealed class AccessTests
{
    private const string Form = "application/x-www-form-urlencoded";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_from_an_article_becomes_markup()
    {
        await using var desk = await Desk.Open();
        var half = DecisionTests.ArticleOf(desk, "half");
        foreach (var page in new[] { "/", "/judge", $"/articles/{half}", "/decisions" })
        {
            var markup = await desk.Page(page);
            Assert.DoesNotContain("<script>alert", markup, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', markup);
        }
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere_and_cannot_be_framed()
    {
        await using var desk = await Desk.Open();
        using var answer = await desk.Client.GetAsync(new Uri("/judge", UriKind.Relative), Stop);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_made_to_point_here_is_refused()
    {
        await using var desk = await Desk.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var answer = await desk.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var desk = await Desk.Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/undo", UriKind.Relative))
        {
            Content = new StringContent("", new MediaTypeHeaderValue(Form)),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var answer = await desk.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var desk = await Desk.Open();
        var article = DecisionTests.ArticleOf(desk, "bad");
        using var content = new StringContent($"Article={article}&Judgement=fine", new MediaTypeHeaderValue(Form));
        using var answer = await desk.Client.PostAsync(new Uri("/decisions", UriKind.Relative), content, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var undo = await desk.Client.PostAsync(new Uri("/undo", UriKind.Relative), content: null, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, undo.StatusCode);
    }

    [Fact]
    public async Task With_keys_everybody_signs_in_and_is_known_by_name()
    {
        var key = "";
        await using var desk = await Desk.Open((options, folder) =>
        {
            key = KeyFile.Add(folder.At("people.tsv"), "Maria");
            return options with { Keys = KeyFile.Read(folder.At("people.tsv")) };
        });
        using (var answer = await desk.Client.GetAsync(new Uri("/judge", UriKind.Relative), Stop))
            Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        using (var answer = await desk.Client.GetAsync(new Uri("/export/decisions.csv", UriKind.Relative), Stop))
            Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal("/", await desk.Send("/sign-in", ("Secret", key)));
        Assert.Contains("Maria", await desk.Page("/judge"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_works_as_a_bearer_token_and_a_wrong_one_does_not()
    {
        var key = "";
        await using var desk = await Desk.Open((options, folder) =>
        {
            key = KeyFile.Add(folder.At("people.tsv"), "Maria");
            return options with { Keys = KeyFile.Read(folder.At("people.tsv")) };
        });
        foreach (var (token, status) in new[] { (key, HttpStatusCode.OK), (key[1..] + "0", HttpStatusCode.Redirect) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/decisions", UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await desk.Client.SendAsync(request, Stop);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public void A_key_is_stored_as_a_hash_alone_and_its_file_is_private()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("people.tsv");
        var keys = new[] { KeyFile.Add(path, "Maria"), KeyFile.Add(path, "Ben Ö.") };
        Assert.All(keys, key => Assert.DoesNotContain(key, File.ReadAllText(path), StringComparison.Ordinal));
        Assert.Equal(["Maria", "Ben Ö."], keys.Select(KeyFile.Read(path).Find));
        Assert.Null(KeyFile.Read(path).Find(""));
        Assert.Throws<FormatException>(() => KeyFile.Add(path, "Maria"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Who_is_added_is_let_in_and_who_is_taken_out_is_not_while_it_is_open()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("people.tsv");
        var maria = KeyFile.Add(path, "Maria");
        var keys = KeyFile.Read(path);
        var ben = KeyFile.Add(path, "Ben");
        Assert.Equal(("Maria", "Ben"), (keys.Find(maria), keys.Find(ben)));
        File.AppendAllText(path, "a line that is damaged\n");
        Assert.Equal("Ben", keys.Find(ben));
        File.WriteAllText(path, "");
        Assert.False(keys.Knows("Ben"));
        Assert.Null(keys.Find(maria));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Maria\n")]
    [InlineData("Maria\tabc\n")]
    public void A_damaged_key_file_is_refused(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("people.tsv"), content);
        var exception = Assert.Throws<FormatException>(() => KeyFile.Read(folder.At("people.tsv")));
        Assert.Contains("--add NAME", exception.Message, StringComparison.Ordinal);
    }
}
