using System.Text;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>Tells what a file holds: by its first bytes where these leave no doubt, by its name where they do.</summary>
internal static class FormatGuess
{
    private const int HtmlHead = 1 << 10;

    private static readonly Dictionary<string, InputFormat> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.Text,
        [".text"] = InputFormat.Text,
        [".md"] = InputFormat.Markdown,
        [".markdown"] = InputFormat.Markdown,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
        [".csv"] = InputFormat.Csv,
        [".tsv"] = InputFormat.Csv,
        [".jsonl"] = InputFormat.Jsonl,
        [".ndjson"] = InputFormat.Jsonl,
        [".parquet"] = InputFormat.Parquet,
        [".warc"] = InputFormat.Warc,
        [".wet"] = InputFormat.Warc,
    };

    private static readonly string[] Compressions = [".gz", ".gzip", ".zst", ".zstd"];

    /// <summary>The names that files of known formats end with.</summary>
    public static IEnumerable<string> Extensions => ByName.Keys;

    /// <summary>What the name says, without the ending of a compression; unknown where it says nothing.</summary>
    public static InputFormat OfName(string path) => ByName.GetValueOrDefault(Extension(path));

    /// <summary>The ending of a name, without that of a compression; empty if it has none.</summary>
    public static string Extension(string path)
    {
        var extension = Path.GetExtension(path);
        return Compressions.Contains(extension, StringComparer.OrdinalIgnoreCase) ? Path.GetExtension(path[..^extension.Length]) : extension;
    }

    /// <summary>What the content says, and the name where that is no more than text.</summary>
    /// <param name="head">The first bytes, uncompressed.</param>
    /// <param name="path">The name of the file; null for standard input.</param>
    /// <param name="textColumn">The name of the column that holds texts.</param>
    public static InputFormat Of(ReadOnlySpan<byte> head, string? path, string textColumn)
    {
        var named = path is null ? InputFormat.Unknown : OfName(path);
        if (head.StartsWith("PAR1"u8))
            return InputFormat.Parquet;
        if (head.StartsWith("WARC/"u8))
            return InputFormat.Warc;
        var start = (head.StartsWith(Utf8Text.Preamble) ? head[Utf8Text.Preamble.Length..] : head).TrimStart(" \t\r\n"u8);
        if (IsJsonObject(start))
            return InputFormat.Jsonl;
        if (IsHtml(start, isCertain: named is InputFormat.Unknown or InputFormat.Html))
            return InputFormat.Html;
        if (named != InputFormat.Unknown)
            return named;
        if (path is null || Extension(path).Length == 0)
            return IsCsvHeader(start, textColumn) ? InputFormat.Csv : InputFormat.Text;
        return InputFormat.Unknown;
    }

    /// <summary>An opening brace and then a name in quotes: spintax has the first alone.</summary>
    private static bool IsJsonObject(ReadOnlySpan<byte> start) =>
        start is [(byte)'{', ..] && start[1..].TrimStart(" \t"u8) is [(byte)'"' or (byte)'}', ..];

    /// <summary>A document's own opening; where nothing else is known, any element of a page.</summary>
    private static bool IsHtml(ReadOnlySpan<byte> start, bool isCertain)
    {
        if (start is not [(byte)'<', ..])
            return false;
        var opening = Encoding.Latin1.GetString(start[..Math.Min(start.Length, HtmlHead)]).ToLowerInvariant();
        string[] documents = ["<!doctype html", "<html"];
        string[] elements = ["<head", "<body", "<div", "<p>", "<p ", "<article", "<section", "<main", "<h1", "<h2", "<meta", "<title", "<table", "<script", "<span"];
        return documents.Any(opening.StartsWith)
            || (opening.StartsWith("<?xml", StringComparison.Ordinal) || opening.StartsWith("<!--", StringComparison.Ordinal)) && documents.Any(document => opening.Contains(document, StringComparison.Ordinal))
            || isCertain && elements.Any(opening.StartsWith);
    }

    private static bool IsCsvHeader(ReadOnlySpan<byte> start, string textColumn)
    {
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return false;
        var header = Encoding.Latin1.GetString(start[..end]);
        return header.Split(Separator(start)) is { Length: > 1 } names && names.Any(name => name.Trim(' ', '"').Equals(textColumn, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The character that parts the columns of a header line: whichever of tab, comma and semicolon stands in it most often
    /// outside quotes.</summary>
    public static char Separator(ReadOnlySpan<byte> head)
    {
        var (tabs, commas, semicolons, isQuoted) = (0, 0, 0, false);
        foreach (var value in head)
        {
            if (value == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (value is (byte)'\n' or (byte)'\r')
                break;
            tabs += value == '\t' ? 1 : 0;
            commas += value == ',' ? 1 : 0;
            semicolons += value == ';' ? 1 : 0;
        }
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
