using System.Net;
using System.Text;
using System.Text.Json;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;
using Run = MtQuality.Reporting.Tests.Run;

namespace MtQuality.Desk.Tests;

/// <summary>What programs get.</summary>
public sealed class ApiTests
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";

    private static readonly string Prose = Run.Articles[1].Text;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_gets_the_same_bytes_as_from_the_command()
    {
        await using var desk = await Open();
        var expected = Expected(new Documents.Article("stdin#1", Prose) { Source = "stdin", Title = "Harbour" });
        var article = JsonSerializer.Serialize(new { text = Prose, title = "Harbour" });
        Assert.Equal(expected, await Ask(desk, "/v1/score", article, Json));
        Assert.Equal(expected, await Ask(desk, "/v1/score", article + "\n", Lines));
        Assert.Equal($"[{expected}]", (await Ask(desk, "/v1/score", $"[{article},{article}]", Json)).Replace(
            $",{Expected(new Documents.Article("stdin#2", Prose) { Source = "stdin", Title = "Harbour" })}", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Html_and_text_are_read_as_the_command_reads_them()
    {
        await using var desk = await Open();
        var html = await Ask(desk, "/v1/score", $"<html><title>Harbour</title><body><p>{Prose}</p><script>x</script></html>", "text/html");
        Assert.Equal("Harbour", JsonDocument.Parse(html).RootElement.GetProperty("title").GetString());
        var text = await Ask(desk, "/v1/score", Prose, "text/plain");
        Assert.Equal(Prose, JsonDocument.Parse(text).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_stream_goes_on_after_a_line_that_cannot_be_read()
    {
        await using var desk = await Open();
        var line = JsonSerializer.Serialize(new { id = "a", text = Prose });
        var other = line.Replace("\"a\"", "\"c\"", StringComparison.Ordinal);
        var answers = (await Ask(desk, "/v1/score", $"{line}\n{{\"id\":\"b\"}}\n{other}\n", Lines))
            .TrimEnd().Split('\n').Select(answer => JsonDocument.Parse(answer).RootElement).ToList();
        Assert.Equal(3, answers.Count);
        Assert.Equal("line 2", answers[1].GetProperty("instance").GetString());
        Assert.Equal("c", answers[2].GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_explanation_points_at_the_words()
    {
        await using var desk = await Open();
        var answer = JsonDocument.Parse(await Ask(desk, "/v1/explain", Prose, "text/plain")).RootElement;
        foreach (var mark in answer.GetProperty("marks").EnumerateArray())
        {
            var (start, end) = (mark.GetProperty("start").GetInt32(), mark.GetProperty("end").GetInt32());
            Assert.Equal(mark.GetProperty("text").GetString(), Prose[start..end]);
        }
        Assert.NotEqual(0, answer.GetProperty("marks").GetArrayLength());
    }

    public static TheoryData<string, string, string, HttpStatusCode> Wrong => new()
    {
        { "/v1/score", "", Json, HttpStatusCode.BadRequest },
        { "/v1/score", "{\"text\":", Json, HttpStatusCode.BadRequest },
        { "/v1/score", "[1]", Json, HttpStatusCode.UnprocessableEntity },
        { "/v1/explain", "[{\"text\":\"a\"},{\"text\":\"b\"}]", Json, HttpStatusCode.UnprocessableEntity },
        { "/v1/compare", "{\"original\":\"a\"}", Json, HttpStatusCode.BadRequest },
        { "/v1/compare", "null", Json, HttpStatusCode.BadRequest },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_told_as_a_problem(string path, string body, string type, HttpStatusCode status)
    {
        await using var desk = await Open();
        using var answer = await Send(desk, path, body, type);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.EndsWith(".", problem.GetProperty("detail").GetString()!.TrimEnd() + ".", StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var desk = await Open();
        // Asked first, so that nothing is sent in vain.
        desk.Client.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await Send(desk, "/v1/score", new string('a', DeskServer.MaxRequest + 1), "text/plain");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_document_names_every_address_and_nothing_else()
    {
        await using var desk = await Open();
        var document = JsonDocument.Parse(await desk.Page("/openapi.json")).RootElement;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["/health", "/v1/compare", "/v1/explain", "/v1/score", "/v1/signals"],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order());
        var explained = JsonDocument.Parse(await Ask(desk, "/v1/explain", Prose, "text/plain")).RootElement;
        var described = document.GetProperty("components").GetProperty("schemas").GetProperty("Explained").GetProperty("properties");
        Assert.All(explained.EnumerateObject(), field => Assert.True(described.TryGetProperty(field.Name, out _), field.Name));
        Assert.Contains("/v1/score", await desk.Page("/api"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_what_their_schema_says()
    {
        await using var desk = await Open();
        var article = JsonSerializer.Serialize(new { text = Prose, url = "https://example.org" });
        CheckedSchema.AcceptsPart("api", "article", article);
        CheckedSchema.Accepts("scores", await Ask(desk, "/v1/score", article, Json));
        CheckedSchema.AcceptsPart("api", "explained", await Ask(desk, "/v1/explain", article, Json));
        CheckedSchema.AcceptsPart("api", "signals", await desk.Page("/v1/signals"));
        CheckedSchema.AcceptsPart("api", "health", await desk.Page("/health"));
        var answers = await Ask(desk, "/v1/score", "{\"id\":\"b\"}\n", Lines);
        CheckedSchema.AcceptsPart("api", "unread", answers);
    }

    [Fact]
    public async Task Under_a_flood_requests_are_answered_or_refused()
    {
        await using var desk = await Open();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var answer = await Send(desk, "/v1/explain", Prose, "text/plain");
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{status}"));
        Assert.Contains(HttpStatusCode.OK, answers);
    }

    private static Task<Desk> Open() => Desk.Open((options, _) => options with { Analyzer = () => Run.Analyzer });

    private static string Expected(Documents.Article article)
    {
        var line = new MemoryStream();
        using (var pipe = new ScorePipe(line, Run.Analyzer, ScoreFormat.Jsonl))
            pipe.Write(Run.Analyzer.Analyze(article));
        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static async Task<HttpResponseMessage> Send(Desk desk, string path, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await desk.Client.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
    }

    private static async Task<string> Ask(Desk desk, string path, string body, string type)
    {
        using var answer = await Send(desk, path, body, type);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
