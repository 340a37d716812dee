using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;

namespace MtQuality.Desk.Api;

/// <summary>The articles in the body of a request: all that <c>mtq score -</c> reads from standard input, and JSON arrays.</summary>
internal static class RequestArticles
{
    /// <summary>The articles and what could not be read, in order; pages are parsed as they are asked for.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or empty, or it should be JSON and is not.</exception>
    public static async Task<IEnumerable<CorpusItem>> Read(HttpRequest request, CancellationToken stop)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        if (body.Length == 0)
            throw new BadHttpRequestException("The body is empty; send an article as JSON, JSON lines, HTML or text.");
        body.Position = 0;
        var input = IsJson(request) ? Lines(body) : body;
        return new CorpusReader(new ReadOptions(), () => input).Read([CorpusReader.StandardInput]);
    }

    /// <summary>Whether a request holds many articles, so that the answer has many lines.</summary>
    public static bool IsStream(HttpRequest request) => TypeOf(request) is "application/x-ndjson" or "application/jsonl" or "text/csv";

    private static bool IsJson(HttpRequest request) => TypeOf(request) == "application/json";

    private static string TypeOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>An object or an array of objects as JSON lines.</summary>
    private static MemoryStream Lines(MemoryStream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var lines = new MemoryStream();
            foreach (var item in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
            {
                using (var writer = new Utf8JsonWriter(lines))
                    item.WriteTo(writer);
                lines.WriteByte((byte)'\n');
            }
            lines.Position = 0;
            return lines;
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(
                $"The body is no JSON (byte {exception.BytePositionInLine + 1} of line {exception.LineNumber + 1}). Send JSON, or say what it "
                + "is with Content-Type: application/x-ndjson, text/html or text/plain.");
        }
    }
}
