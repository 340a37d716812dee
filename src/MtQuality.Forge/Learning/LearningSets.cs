using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Documents;
using MtQuality.Learning;

namespace MtQuality.Forge.Learning;

/// <summary>
/// Parts corpora in two by group, so that what learns from the scores of another model never learns from texts that model has
/// learnt from, and gives every translation its weight.
/// </summary>
internal static class LearningSets
{
    /// <summary>Writes both parts of a gzipped JSONL corpus.</summary>
    /// <param name="share">Share of the groups that goes to <paramref name="first"/>, 0–1.</param>
    /// <param name="first">File of the one part.</param>
    /// <param name="second">File of the other.</param>
    /// <param name="corpus">The corpus.</param>
    public static void Write(double share, string first, string second, string corpus)
    {
        using var one = Writer(first);
        using var other = Writer(second);
        foreach (var line in CorpusFile.Lines(corpus))
        {
            using var record = JsonDocument.Parse(line);
            var group = CorpusFile.Text(record.RootElement, "group") ?? CorpusFile.Text(record.RootElement, "id") ?? line;
            (Sampling.Holds(new Article(group, ""), share) ? one : other).WriteLine(Weighted(record.RootElement) ?? line);
        }
    }

    private static string? Weighted(JsonElement record)
    {
        if (CorpusFile.Text(record, "label") != "mt")
            return null;
        var weighted = JsonObject.Create(record)!;
        weighted["weight"] = PoorTranslation.Weight(CorpusFile.Text(record, "tool") ?? "", PoorTranslation.SystemQuality(record));
        return weighted.ToJsonString();
    }

    private static StreamWriter Writer(string file) => new(new GZipStream(File.Create(file), CompressionLevel.Fastest));
}
