using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Run = MtQuality.Reporting.Tests.Run;

namespace MtQuality.Desk.Tests;

/// <summary>Every answer to programs is what the OpenAPI document says.</summary>
public sealed class ContractTests
{
    private const string Json = "application/json";
    private const string Lines = "application/x-ndjson";
    private const string Problem = "application/problem+json";

    private static readonly string Article = JsonSerializer.Serialize(new { text = Run.Articles[1].Text, title = "Harbour" });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Address, body, its type, and the status of the answer. A body of null asks by GET.</summary>
    public static TheoryData<string, string?, string, int> Requests => new()
    {
        { "/health", null, "", 200 },
        { "/v1/signals", null, "", 200 },
        { "/v1/score", Article, Json, 200 },
        { "/v1/score", $"[{Article},{Article}]", Json, 200 },
        { "/v1/score", "[]", Json, 200 },
        { "/v1/score", $"{Article}\n{{\"id\":\"b\"}}\n{Article}\n", Lines, 200 },
        { "/v1/score", "id,text\na,\"A short text\"\n", "text/csv", 200 },
        { "/v1/score", $"<html><title>T</title><body><p>{Run.Articles[1].Text}</p></body></html>", "text/html", 200 },
        { "/v1/score", "Too short.", "text/plain", 200 },
        { "/v1/score", "", Json, 400 },
        { "/v1/score", "[1]", Json, 422 },
        { "/v1/score", "text", "image/png", 415 },
        { "/v1/explain", Article, Json, 200 },
        { "/v1/explain", "Too short.", "text/plain", 200 },
        { "/v1/explain", $"[{Article},{Article}]", Json, 422 },
        { "/v1/explain", "{", Json, 400 },
        { "/v1/compare", "{\"original\":\"In 1999 the cat sat here.\",\"suspect\":\"In 1998 here sat a cat.\"}", Json, 200 },
        { "/v1/compare", "{\"original\":\"a\"}", Json, 400 },
        { "/v1/compare", "text", "text/plain", 415 },
    };

    [Fact]
    public async Task Answers_are_what_the_document_says()
    {
        await using var desk = await Desk.Open((options, _) => options with { Analyzer = () => Run.Analyzer });
        var document = JsonNode.Parse(await desk.Page("/openapi.json"))!;
        var seen = new HashSet<string>();
        foreach (var request in Requests)
        {
            var (path, body, type, status) = request.Data;
            using var content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
            using var message = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = content };
            using var answer = await desk.Client.SendAsync(message, Stop);
            var text = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True((int)answer.StatusCode == status, $"{path} with {type} gives {answer.StatusCode}: {text}");
            var given = answer.Content.Headers.ContentType!.MediaType!;
            var operation = document["paths"]![path]![body is null ? "get" : "post"]!;
            Assert.True(
                operation["responses"]![$"{status}"]?["content"]?[given]?["schema"] is not null,
                $"{path}: the document has no schema for {status} {given}");
            var schema = Schema(document, operation["responses"]![$"{status}"]!["content"]![given]!["schema"]!);
            foreach (var item in given == Lines ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [text])
                AssertValid(schema, item, $"{path} with {type}");
            seen.Add(path);
        }
        Assert.Equal(document["paths"]!.AsObject().Select(path => path.Key).Order(), seen.Order());
    }

    [Fact]
    public async Task Properties_are_named_as_they_are_sent_and_closed_enough_to_find_a_wrong_name()
    {
        await using var desk = await Desk.Open((options, _) => options with { Analyzer = () => Run.Analyzer });
        var document = JsonNode.Parse(await desk.Page("/openapi.json"))!;
        var explained = document["components"]!["schemas"]!["Explained"]!;
        var schema = Schema(document, explained);
        Assert.False(schema.Evaluate(JsonDocument.Parse("{\"id\":\"a\",\"verdict\":\"Flagged\"}").RootElement).IsValid);
        Assert.NotNull(explained["properties"]!["p_translated"]);
        Assert.DoesNotContain("p_translated", explained["required"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Who_may_not_is_told_as_the_document_says()
    {
        await using var desk = await Desk.Open((options, folder) =>
        {
            Access.KeyFile.Add(folder.At("people.tsv"), "Maria");
            return options with { Keys = Access.KeyFile.Read(folder.At("people.tsv")) };
        });
        foreach (var path in new[] { "/v1/signals", "/metrics" })
        {
            using var answer = await desk.Client.GetAsync(new Uri(path, UriKind.Relative), Stop);
            Assert.Equal((HttpStatusCode.Unauthorized, Problem), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }
    }

    // The schemas of the document, where a schema alone has those that it refers to.
    private static JsonSchema Schema(JsonNode document, JsonNode schema)
    {
        var whole = schema.DeepClone().AsObject();
        whole["$defs"] = document["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromText(
            whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    private static void AssertValid(JsonSchema schema, string json, string what)
    {
        var result = schema.Evaluate(JsonDocument.Parse(json).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var faults = result.Details?.Where(detail => detail.Errors is not null)
            .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}") ?? [];
        Assert.True(result.IsValid, $"{what}: {string.Join('\n', faults)}\n{json[..Math.Min(300, json.Length)]}");
    }
}
