using System.IO.Compression;
using System.Text.Json;
using MtQuality.Documents;

namespace MtQuality.Forge;

/// <summary>Reads the articles of a gzipped JSONL corpus, one after the other.</summary>
internal static class CorpusFile
{
    public static IEnumerable<Article> Read(string path) =>
        Records(
            path,
            root =>
                new Article(Text(root, "id")!, Text(root, "text")!)
                {
                    Label = Text(root, "label"),
                    Group = Text(root, "group"),
                    Source = path,
                });

    /// <summary>What <paramref name="read"/> makes of each record of a gzipped JSONL file.</summary>
    public static IEnumerable<T> Records<T>(string path, Func<JsonElement, T> read)
    {
        foreach (var line in Lines(path))
        {
            using var record = JsonDocument.Parse(line);
            yield return read(record.RootElement);
        }
    }

    /// <summary>The lines of a gzipped text file.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>A field of a record that holds text; null where there is none.</summary>
    public static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
