using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Metrics;
using MtQuality.Reporting.Runs;

namespace MtQuality.Reporting.Evaluation;

/// <summary><c>metrics.json</c>: the measures, everything that produced them, and the importance of every signal.</summary>
internal static class MetricsJson
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, QualityAnalyzer analyzer, EvaluationReport report, IReadOnlyList<EvaluationSlice> slices)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("signature", analyzer.Signature.Id);
        json.WriteStartObject("made_of");
        foreach (var (name, value) in analyzer.Signature.Parts)
            json.WriteString(name, value);
        json.WriteEndObject();
        RunInfo.WriteInputs(json, report.Inputs);
        json.WriteStartObject("counts");
        json.WriteNumber("articles", report.Articles.Count + report.Withheld);
        json.WriteNumber("withheld", report.Withheld);
        json.WriteNumber("errors", report.Problems);
        json.WriteEndObject();
        json.WriteStartArray("slices");
        foreach (var slice in slices)
            WriteSlice(json, slice);
        json.WriteEndArray();
        json.WriteStartObject("importance_in_bits");
        foreach (var (name, _, bits) in report.Importance())
            json.WriteNumber(name, bits);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteSlice(Utf8JsonWriter json, EvaluationSlice slice)
    {
        json.WriteStartObject();
        json.WriteString("facet", slice.Facet);
        json.WriteString("name", slice.Name);
        json.WriteNumber("garbled", slice.Garbled);
        json.WriteNumber("human", slice.People);
        json.WriteBoolean("against_all_human", slice.AgainstAll);
        for (var i = 0; i < Measures.Names.Count; i++)
        {
            if (slice.Measures[i] is not { } measure)
            {
                json.WriteNull(Measures.Names[i]);
                continue;
            }
            json.WriteStartObject(Measures.Names[i]);
            json.WriteNumber("value", measure.Value);
            json.WriteNumber("low", measure.Low);
            json.WriteNumber("high", measure.High);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
