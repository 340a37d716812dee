using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Documents;
using MtQuality.Learning;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// Parts corpora in two by group, so that what learns from the scores of another model never learns from texts that model has learnt
/// from, and gives
/// every translation its weight.
/// </summary>
internal static class LearningSets
{
    /// <param name="share">Share of the groups that goes to <paramref name="first"/>, 0–1.</param>
    /// <param name="first">Folder of the one part, file by file.</param>
    /// <param name="second">Folder of the other.</param>
    /// <param name="files">Gzipped JSONL corpora.</param>
    public static int Run(double share, string first, string second, string[] files)
    {
        Directory.CreateDirectory(first);
        Directory.CreateDirectory(second);
        foreach (var file in files)
        {
            using var one = Writer(first, file);
            using var other = Writer(second, file);
            foreach (var line in CorpusFile.Lines(file))
            {
                using var record = JsonDocument.Parse(line);
                var group = CorpusFile.Text(record.RootElement, "group") ?? CorpusFile.Text(record.RootElement, "id") ?? line;
                (Sampling.Holds(new Article(group, ""), share) ? one : other).WriteLine(Weighted(record.RootElement) ?? line);
            }
        }
        return 0;
    }

    private static string? Weighted(JsonElement record)
    {
        if (CorpusFile.Text(record, "label") != "mt")
            return null;
        var weighted = JsonObject.Create(record)!;
        weighted["weight"] = PoorTranslation.Weight(CorpusFile.Text(record, "tool") ?? "", PoorTranslation.SystemQuality(record));
        return weighted.ToJsonString();
    }

    private static StreamWriter Writer(string folder, string file) =>
        new(new GZipStream(File.Create(Path.Combine(folder, Path.GetFileName(file))), CompressionLevel.Fastest));
}
