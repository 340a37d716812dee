using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MtQuality.Corpus;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Desk.Api;

/// <summary>The articles in the body of a request: all that <c>mtq score -</c> reads from standard input, and JSON arrays.</summary>
internal static class RequestArticles
{
    /// <summary>The content type of one article, or of an array of them.</summary>
    public const string Json = "application/json";

    /// <summary>The content type of one article a line.</summary>
    public const string Lines = "application/x-ndjson";

    private static readonly Dictionary<string, string> Formats = new()
    {
        [Json] = "jsonl",
        [Lines] = "jsonl",
        ["application/jsonl"] = "jsonl",
        ["text/csv"] = "csv",
        ["text/html"] = "html",
        ["text/plain"] = "text",
    };

    /// <summary>The content types that are taken.</summary>
    public static IReadOnlyCollection<string> Types => Formats.Keys;

    /// <summary>The articles and what could not be read, in order; pages are parsed as they are asked for.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or empty, or it should be JSON and is not.</exception>
    public static async Task<IEnumerable<CorpusItem>> Read(HttpRequest request, CancellationToken stop)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        if (body.Length == 0)
            throw new BadHttpRequestException("The body is empty; send an article as JSON, JSON lines, HTML or text.");
        body.Position = 0;
        var input = TypeOf(request) == Json ? LinesOf(body) : body;
        return new CorpusReader(new ReadOptions { Format = FormatOf(request) }, () => input).Read([CorpusReader.StandardInput]);
    }

    /// <summary>Whether a request holds many articles, so that the answer has many lines.</summary>
    public static bool IsStream(HttpRequest request) => TypeOf(request) != Json && Formats[TypeOf(request)] is "jsonl" or "csv";

    private static InputFormat FormatOf(HttpRequest request) =>
        InputFormats.Named(Formats[TypeOf(request)]) ?? throw new InvalidOperationException($"No format {TypeOf(request)}.");

    private static string TypeOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>An object or an array of objects as JSON lines.</summary>
    private static MemoryStream LinesOf(MemoryStream json)
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
                $"The body is no JSON (byte {exception.BytePositionInLine + 1} of line {exception.LineNumber + 1}). Send JSON, or say "
                + $"what it is with Content-Type: {Lines}, text/html or text/plain.");
        }
    }
}
