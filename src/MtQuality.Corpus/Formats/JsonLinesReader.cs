using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;
using MtQuality.Data;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads articles from JSON lines: <c>{"id","text"}</c> and optionally <c>title, url, site, date, label, group</c>, in upper or lower
/// case; other fields are skipped. A line that cannot be read is reported, and the next one is read.
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
            {
                if (Parse(line, source, $"{name}#{++count}", options) is not { } item)
                {
                    yield return new CorpusItem.Unreadable(Problems.OwnCards(source));
                    yield break;
                }
                yield return item;
            }
        }
    }

    /// <summary>The article of a line, or what is wrong with it; null if it is what a run of ours says of an article.</summary>
    private static CorpusItem? Parse(ByteLine line, string source, string defaultId, ReadOptions options)
    {
        var (json, damaged) = Mended(line.Bytes.Span);
        // An exception for each of many broken lines would take longer than all the rest.
        if (json.AsSpan().TrimEnd(" \t"u8) is not [.., (byte)'}' or (byte)']'])
            return new CorpusItem.Unreadable(Problems.BrokenJson(source, line.Number, "no closing brace at its end"));
        try
        {
            using var record = JsonDocument.Parse(json);
            if (record.RootElement.ValueKind == JsonValueKind.Object && OwnOutput.IsCard(record.RootElement))
                return null;
            return record.RootElement.ValueKind == JsonValueKind.Object
                ? Article(record.RootElement, line.Number, source, defaultId, options, damaged)
                : new CorpusItem.Unreadable(Problems.NotAnObject(source, line.Number, Kind(record.RootElement)));
        }
        catch (JsonException exception)
        {
            return new CorpusItem.Unreadable(Problems.BrokenJson(source, line.Number, $"byte {exception.BytePositionInLine + 1}"));
        }
    }

    /// <summary>A line as valid UTF-8 whose escapes are characters, and the number of characters that were damaged.</summary>
    private static (byte[] Json, int Damaged) Mended(ReadOnlySpan<byte> line)
    {
        var decoded = Utf8.IsValid(line) ? default : Charset.DecodeRecord(line);
        var json = decoded.Text is null ? line.ToArray() : Encoding.UTF8.GetBytes(decoded.Text);
        return (json, decoded.Damaged + LoneSurrogates.Replace(json));
    }

    private static CorpusItem Article(
        JsonElement record, int line, string source, string defaultId, ReadOptions options, int damaged)
    {
        var columns = ReadOptions.Fields.Select(options.ColumnOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = columns.Union(options.Facets, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fields = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in record.EnumerateObject().Where(field => wanted.Contains(field.Name)))
        {
            var (name, value) = (field.Name, field.Value);
            if (!IsText(value, options.ColumnOf("text").Equals(name, StringComparison.OrdinalIgnoreCase)) && columns.Contains(name))
                return new CorpusItem.Unreadable(Problems.NotText(source, line, name, Kind(value)));
            if (!fields.TryAdd(name, TextOf(value)))
                return new CorpusItem.Unreadable(Problems.RepeatedField(source, line, name));
        }
        return ArticleFields.ToItem(
            name => fields.GetValueOrDefault(name), source, line, defaultId, options, note: ReadingNotes.Damaged(damaged));
    }

    private static bool IsText(JsonElement value, bool isArticle) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Null || value.ValueKind == JsonValueKind.Number && !isArticle;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

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
