using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Statistics;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Runs;

/// <summary><c>run.json</c>: everything that produced a run. It has no time and no machine name, so that the same run writes the same
/// file.</summary>
internal static class RunInfo
{
    private const int Schema = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, Signature signature, Policy policy, RunStatistics statistics)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("signature", signature.Id);
        json.WriteStartObject("made_of");
        foreach (var (name, value) in signature.Parts)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WritePropertyName("policy");
        json.WriteRawValue(policy.ToJson());
        WriteCounts(json, statistics);
        WriteSignals(json);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The signature and the policy of the run in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">Its <c>run.json</c> is missing or damaged.</exception>
    public static (Signature Signature, Policy Policy) Read(string folder)
    {
        if (SignatureOf(folder) is null)
            throw new InvalidDataException($"{Path.Combine(folder, RunFiles.Info)} is missing or damaged; score again.");
        using var run = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, RunFiles.Info)));
        var parts = run.RootElement.GetProperty("made_of").EnumerateObject()
            .Select(part => KeyValuePair.Create(part.Name, part.Value.GetString()!));
        return (new Signature([.. parts]), Policy.Parse(run.RootElement.GetProperty("policy").GetRawText()));
    }

    /// <summary>The signature of the run or evaluation in <paramref name="folder"/>; null if it holds none.</summary>
    public static string? SignatureOf(string folder)
    {
        var path = new[] { RunFiles.Info, RunFiles.Metrics }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
            return null;
        try
        {
            using var run = JsonDocument.Parse(File.ReadAllBytes(path));
            return run.RootElement.GetProperty("schema").ValueKind == JsonValueKind.Number
                && run.RootElement.GetProperty("made_of").ValueKind == JsonValueKind.Object
                ? run.RootElement.GetProperty("signature").GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void WriteCounts(Utf8JsonWriter json, RunStatistics statistics)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("articles", statistics.Articles);
        json.WriteNumber("words", statistics.Words);
        json.WriteNumber("findings", statistics.Findings);
        foreach (var (verdict, count) in statistics.Verdicts)
            json.WriteNumber(CsvFile.Name(verdict), count);
        json.WriteNumber("errors", statistics.Problems);
        json.WriteEndObject();
    }

    private static void WriteSignals(Utf8JsonWriter json)
    {
        json.WriteStartArray("signals");
        foreach (var card in SignalCatalog.All)
        {
            json.WriteStartObject();
            json.WriteString("id", card.Id);
            json.WriteString("title", card.Title);
            json.WriteString("measures", card.Measures);
            json.WriteString("why", card.Why);
            json.WriteString("source", card.Source);
            json.WriteString("unit", card.Unit);
            json.WriteString("direction", JsonNamingPolicy.SnakeCaseLower.ConvertName(card.Direction.ToString()));
            json.WriteNumber("minimum_words", card.MinimumWords);
            if (BaseRates.Shipped.Find(card) is { } rate)
            {
                json.WriteStartObject("human");
                json.WriteNumber("mean", rate.Mean);
                json.WriteNumber("low", rate.Low);
                json.WriteNumber("high", rate.High);
                json.WriteNumber("clustering", rate.Clustering);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
