using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Forge;

namespace MtQuality.Benchmarks.Sets;

/// <summary>Writes a set of garbled texts made from human ones. Each keeps the fields of its original, licence and group among
/// them.</summary>
internal static class DerivedSet
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="input">Gzipped JSONL of human texts.</param>
    /// <param name="output">Gzipped JSONL to write.</param>
    /// <param name="label">What the texts become.</param>
    /// <param name="tool">What makes them.</param>
    /// <param name="change">Makes one from the text of the original.</param>
    public static int Write(string input, string output, string label, string tool, Func<string, string> change)
    {
        var count = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.SmallestSize)))
        {
            foreach (var line in CorpusFile.Lines(input))
            {
                var record = JsonNode.Parse(line)!.AsObject();
                record["id"] = $"{record["id"]}:{tool}";
                record["label"] = label;
                record["tool"] = tool;
                record["text"] = change((string)record["text"]!);
                writer.WriteLine(record.ToJsonString(Readable));
                count++;
            }
        }
        Console.WriteLine($"{output}: {count} articles");
        return 0;
    }
}
