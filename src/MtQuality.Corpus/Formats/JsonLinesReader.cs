using System.Text.Json;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads articles from JSON lines: <c>{"id","text"}</c> and optionally <c>title, url, site, date, label, group</c>; other fields are
/// skipped. A line that cannot be read is reported, and the next one is read.
/// </summary>
internal static class JsonLinesReader
{
    public static readonly InputFormat Format = new("jsonl", Read) { Extensions = [".jsonl", ".ndjson"], IsCertain = IsJsonObject };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, name, options) = (input.Source, input.Name, input.Options);
        var count = 0;
        foreach (var line in ByteLines.Read(input.Utf8(), options.MaxArticle))
        {
            if (line.IsTooLong)
                yield return new CorpusItem.Unreadable(Problems.TooLarge(source, $"line {line.Number}", line.Length, options.MaxArticle));
            else if (!IsBlank(line.Bytes.Span))
                yield return Parse(line, source, $"{name}#{++count}", options);
        }
    }

    private static CorpusItem Parse(ByteLine line, string source, string defaultId, ReadOptions options)
    {
        if (!Utf8Text.TryDecode(line.Bytes.Span, out _, out var invalid))
            return new CorpusItem.Unreadable(Problems.BrokenUtf8(source, $"line {line.Number}", line.Offset + invalid));
        try
        {
            using var record = JsonDocument.Parse(line.Bytes);
            return record.RootElement.ValueKind == JsonValueKind.Object
                ? Article(record.RootElement, line.Number, source, defaultId, options)
                : new CorpusItem.Unreadable(Problems.NotAnObject(source, line.Number, Kind(record.RootElement)));
        }
        catch (JsonException exception)
        {
            return new CorpusItem.Unreadable(Problems.BrokenJson(source, line.Number, $"byte {exception.BytePositionInLine + 1}"));
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair (\ud83d) is valid JSON, but not a text.
            return new CorpusItem.Unreadable(Problems.BrokenJson(source, line.Number, "an escape that is not a character"));
        }
    }

    private static CorpusItem Article(JsonElement record, int line, string source, string defaultId, ReadOptions options)
    {
        var columns = ReadOptions.Fields.Select(options.ColumnOf).ToList();
        var fields = columns.Concat(options.Facets).Distinct().ToDictionary(name => name, _ => (string?)null);
        foreach (var name in fields.Keys)
        {
            if (!record.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                continue;
            if (value.ValueKind == JsonValueKind.Number && name != options.ColumnOf("text"))
                fields[name] = value.GetRawText();
            else if (value.ValueKind == JsonValueKind.String)
                fields[name] = value.GetString();
            else if (columns.Contains(name))
                return new CorpusItem.Unreadable(Problems.NotText(source, line, name, Kind(value)));
        }
        return ArticleFields.ToItem(name => fields.GetValueOrDefault(name), source, line, defaultId, options);
    }

    /// <summary>An opening brace and then a name in quotes: spun text with alternatives in braces has only the first.</summary>
    private static bool IsJsonObject(FileHead head) =>
        head.Start is [(byte)'{', ..] && head.Start[1..].TrimStart(" \t"u8) is [(byte)'"' or (byte)'}', ..];

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
