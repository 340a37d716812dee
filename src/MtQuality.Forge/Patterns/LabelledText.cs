using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MtQuality.Forge.Patterns;

/// <summary>What a text of a labelled corpus is.</summary>
internal enum TextOrigin
{
    /// <summary>Written, or translated, by people.</summary>
    Human,

    /// <summary>Translated by a machine, perhaps there and back.</summary>
    Machine,

    /// <summary>Words were replaced by a spinner.</summary>
    Spun,
}

/// <summary>A document of a labelled corpus, white space flattened: line breaks give labels away.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">What it is.</param>
/// <param name="Label">How the corpus calls it.</param>
/// <param name="Tool">What made it; empty for people.</param>
/// <param name="Group">What every version of one source shares, or, of texts for thresholds, the kind of human text.</param>
/// <param name="Domain">Kind of text; empty where it is not told.</param>
/// <param name="Weight">How much it counts, 0 or more.</param>
internal sealed record LabelledText(string Text, TextOrigin Origin, string Label, string Tool, string Group, string Domain, float Weight)
{
    /// <summary>A number that depends on the text alone.</summary>
    public ulong Hash => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Text.AsSpan()));

    /// <summary>The documents of a gzipped JSONL corpus; the originals of spun ones stand beside them.</summary>
    public static IEnumerable<LabelledText> Read(string path) => CorpusFile.Records(path, Of).SelectMany(texts => texts);

    private static LabelledText[] Of(JsonElement record)
    {
        var label = CorpusFile.Text(record, "label") ?? "human";
        var origin = label switch
        {
            "mt" or "round_trip" => TextOrigin.Machine,
            "spun" => TextOrigin.Spun,
            _ => TextOrigin.Human,
        };
        var group = CorpusFile.Text(record, "group") ?? "";
        var domain = CorpusFile.Text(record, "domain") ?? "";
        var text = new LabelledText(
            Flat(CorpusFile.Text(record, "text")!),
            origin,
            label,
            CorpusFile.Text(record, "tool") ?? "",
            group,
            domain,
            record.TryGetProperty("weight", out var weight) ? weight.GetSingle() : 1);
        return origin == TextOrigin.Spun && CorpusFile.Text(record, "original") is { } original
            ? [text, new LabelledText(Flat(original), TextOrigin.Human, "original", "", group, domain, 1)]
            : [text];
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
