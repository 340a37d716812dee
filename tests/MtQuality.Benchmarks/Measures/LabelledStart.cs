using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Forge;

namespace MtQuality.Benchmarks.Measures;

/// <summary>The beginning of a labelled text: long texts are easy.</summary>
/// <param name="Article">Its first words.</param>
/// <param name="Group">What it is counted with: its file, label, and tool or register.</param>
/// <param name="IsHuman">Whether a person wrote it; a language model's own text counts as such.</param>
internal sealed record LabelledStart(Article Article, string Group, bool IsHuman)
{
    /// <summary>Its first words only.</summary>
    public LabelledStart Cut(int words) => this with { Article = Article with { Text = Start(Article.Text, words) } };

    /// <summary>The texts of a gzipped JSONL corpus; the originals of garbled ones stand beside them.</summary>
    /// <param name="file">The corpus.</param>
    /// <param name="words">How many words of each text are read.</param>
    public static IEnumerable<LabelledStart> Read(string file, int words = 300)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return CorpusFile.Records(file, record => Of(record, name, words)).SelectMany(texts => texts);
    }

    private static LabelledStart[] Of(JsonElement record, string file, int words)
    {
        var label = CorpusFile.Text(record, "label") ?? "human";
        var isHuman = label is not ("mt" or "round_trip" or "spun" or "paraphrased" or "uncertain");
        // The systems of WMT are hundreds; the registers of human_dev are its groups.
        var detail = file == "human_dev" ? CorpusFile.Text(record, "group")
            : isHuman ? CorpusFile.Text(record, "domain")?.Split(':')[0]
            : file.StartsWith("wmt", StringComparison.Ordinal) ? ""
            : CorpusFile.Text(record, "tool");
        var id = CorpusFile.Text(record, "id") ?? "";
        var text = new LabelledStart(new Article(id, Start(CorpusFile.Text(record, "text")!, words)), $"{file} {label} {detail}", isHuman);
        return CorpusFile.Text(record, "original") is { } original && !isHuman
            ? [text, new LabelledStart(new Article(id, Start(original, words)), $"{file} original", true)]
            : [text];
    }

    private static string Start(string text, int words) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(words));
}
