using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Comparison;

/// <summary>A comparison as one JSON object with the compared texts. Numbers are not rounded; offsets are in UTF-16 units of the
/// texts.</summary>
internal static class ComparisonJson
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, TextComparison comparison, string original, string suspect)
    {
        using var json = Begin(stream);
        WriteText(json, "original", comparison.Original, original, comparison.Counts.Original);
        WriteText(json, "suspect", comparison.Suspect, suspect, comparison.Counts.Suspect);
        json.WriteStartObject("words");
        json.WriteNumber("kept", comparison.Counts.Kept);
        json.WriteNumber("replaced", comparison.Counts.Replaced);
        json.WriteNumber("moved", comparison.Counts.Moved);
        json.WriteNumber("dropped", comparison.Counts.Dropped);
        json.WriteNumber("added", comparison.Counts.Added);
        json.WriteNumber("survived_share", comparison.Counts.Survived);
        json.WriteEndObject();
        json.WriteStartArray("immutables");
        foreach (var found in comparison.Immutables)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(found.Kind));
            json.WriteString("text", WellFormedText.Of(found.Text));
            json.WriteNumber("start", found.Span.Start);
            json.WriteNumber("end", found.Span.End);
            json.WriteBoolean("kept", found.IsKept);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteScores(json, comparison.Scores);
        End(stream, json);
    }

    public static void Write(Stream stream, SimilarityScores scores)
    {
        using var json = Begin(stream);
        WriteScores(json, scores);
        End(stream, json);
    }

    private static void WriteText(Utf8JsonWriter json, string name, ComparedText text, string source, int words)
    {
        json.WriteStartObject(name);
        json.WriteString("source", WellFormedText.Of(source));
        json.WriteNumber("words", words);
        json.WriteString("text", WellFormedText.Of(text.Text));
        json.WriteStartArray("changes");
        for (var i = 0; i < text.Words.Count;)
        {
            var (first, last) = (text.Words[i], text.Words[i]);
            while (++i < text.Words.Count && Continues(text.Words[i], first, last))
                last = text.Words[i];
            if (first.Change == WordChange.Kept)
                continue;
            json.WriteStartObject();
            json.WriteString("change", Name(first.Change));
            json.WriteNumber("start", first.Span.Start);
            json.WriteNumber("end", last.Span.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static bool Continues(ComparedWord word, ComparedWord first, ComparedWord last) =>
        word.Change == first.Change && (first.Partner < 0 || word.Partner == last.Partner + 1);

    private static void WriteScores(Utf8JsonWriter json, SimilarityScores scores)
    {
        json.WriteStartObject("scores");
        json.WriteNumber("segments", scores.Segments);
        json.WriteNumber("bleu", scores.Bleu);
        json.WriteNumber("chrf", scores.ChrF);
        json.WriteNumber("chrf_pp", scores.ChrFPlus);
        json.WriteNumber("ter", scores.Ter);
        json.WriteStartArray("signatures");
        foreach (var signature in SimilarityScores.Signatures)
            json.WriteStringValue(signature);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static Utf8JsonWriter Begin(Stream stream)
    {
        var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        return json;
    }

    private static void End(Stream stream, Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
