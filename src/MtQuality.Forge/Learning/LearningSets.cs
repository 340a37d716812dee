using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using MtQuality.Documents;
using MtQuality.Learning;

namespace MtQuality.Forge.Learning;

/// <summary>
/// Parts corpora by group, so that what learns from the scores of another model never learns from texts that model has learnt from, and
/// nothing is measured on what was learnt; and gives every translation its weight.
/// </summary>
internal static class LearningSets
{
    /// <summary>Writes the parts of a gzipped JSONL corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="parts">The file of each part with its share of the groups, 0–1; what is left of them is left
    /// out.</param>
    public static void Write(string corpus, params IReadOnlyList<(string File, double Share)> parts)
    {
        var writers = parts.Select(part => Writer(part.File)).ToArray();
        try
        {
            foreach (var line in CorpusFile.Lines(corpus))
            {
                using var record = JsonDocument.Parse(line);
                var group = CorpusFile.Text(record.RootElement, "group") ?? CorpusFile.Text(record.RootElement, "id") ?? line;
                if (Prepared(record.RootElement, line) is { } prepared)
                    PartOf(new Article(group, ""), parts, writers)?.WriteLine(prepared);
            }
        }
        finally
        {
            foreach (var writer in writers)
                writer.Dispose();
        }
    }

    private static StreamWriter? PartOf(Article group, IReadOnlyList<(string File, double Share)> parts, StreamWriter[] writers)
    {
        var share = 0.0;
        for (var part = 0; part < parts.Count; part++)
        {
            share += parts[part].Share;
            if (Sampling.Holds(group, share))
                return writers[part];
        }
        return null;
    }

    private static string? Prepared(JsonElement record, string line)
    {
        switch (CorpusFile.Text(record, "label"))
        {
            case "mt":
                var weighted = JsonObject.Create(record)!;
                weighted["weight"] = PoorTranslation.Weight(CorpusFile.Text(record, "tool") ?? "", PoorTranslation.SystemQuality(record));
                return weighted.ToJsonString();
            case "typos" or "llm":
                // People misspell, and what a language model writes is neither spun nor translated.
                var human = JsonObject.Create(record)!;
                (human["domain"], human["label"]) = (CorpusFile.Text(record, "label"), "human");
                return human.ToJsonString();
            case "paraphrased":
                // Good English in other words: no sign of a machine is claimed for it, and it is no example of a person's either.
                return null;
            default:
                return line;
        }
    }

    private static StreamWriter Writer(string file) => new(new GZipStream(File.Create(file), CompressionLevel.Fastest));
}
