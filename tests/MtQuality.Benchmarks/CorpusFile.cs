using System.IO.Compression;
using System.Text.Json;

namespace MtQuality.Benchmarks;

/// <summary>Reads the articles of a gzipped JSONL corpus, one after the other.</summary>
internal static class CorpusFile
{
    public static IEnumerable<Article> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            yield return new Article(Text(root, "id")!, Text(root, "text")!) { Label = Text(root, "label"), Group = Text(root, "group"), Source = path };
        }
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
