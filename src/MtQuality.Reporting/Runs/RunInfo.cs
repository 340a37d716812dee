using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Data;
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
    // 2: scores.csv has the column url.
    private const int Schema = 2;
    private const string Inputs = "inputs";
    private const string Counts = "counts";
    private const string Articles = "articles";
    private const string Skipped = "skipped";
    private const string Keep = "keep";
    private const string Files = "files";
    private const string MadeOf = "made_of";

    /// <summary>How our JSON files are written.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream stream, RunOrigin origin, RunStatistics statistics, WrittenFiles files)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("signature", origin.Signature.Id);
        json.WriteStartObject(MadeOf);
        foreach (var (name, value) in origin.Signature.Parts)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WritePropertyName("policy");
        json.WriteRawValue(origin.Policy.ToJson());
        json.WriteString(Keep, CsvFile.Name(origin.Keep));
        WriteInputs(json, origin.Inputs);
        WriteCounts(json, origin, statistics);
        WriteFiles(json, files);
        WriteSignals(json);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>What produced the run in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">Its <c>run.json</c> is missing or damaged.</exception>
    public static RunOrigin Read(string folder) => Checked(folder, info =>
    {
        var made = JsonFound.Required(info, MadeOf, JsonValueKind.Object);
        var parts = made.EnumerateObject()
            .Select(part => KeyValuePair.Create(part.Name, JsonFound.Required(made, part.Name, JsonValueKind.String).GetString()!));
        return new RunOrigin(
            new Signature([.. parts]),
            Policy.Parse(JsonFound.Required(info, "policy", JsonValueKind.Object).GetRawText()),
            InputsOf(info),
            CountOf(info, Skipped),
            KeepOf(info));
    });

    /// <summary>The files that the run in <paramref name="folder"/> wrote beside those of its journal; null if it does not say.</summary>
    public static WrittenFiles? FilesOf(string folder) =>
        OwnOutput.ReadInfo(Path.Combine(folder, RunFiles.Info)) is { } info
        && info.TryGetProperty(Files, out var files) && files.ValueKind == JsonValueKind.Object
            ? new WrittenFiles(files.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.ToString()))
            : null;

    /// <summary>Number of articles in the run in <paramref name="folder"/>.</summary>
    /// <exception cref="InvalidDataException">Its <c>run.json</c> is missing or damaged.</exception>
    public static int ArticlesOf(string folder) => Checked(folder, info => CountOf(info, Articles));

    /// <summary>The inputs that <c>run.json</c> or <c>metrics.json</c> names.</summary>
    public static RunInputs InputsOf(JsonElement info) =>
        info.TryGetProperty(Inputs, out var inputs) && inputs.ValueKind == JsonValueKind.Array
            ? new RunInputs([.. inputs.EnumerateArray().Select(name => name.ToString())])
            : RunInputs.Unknown;

    /// <summary>Writes the property that names the inputs.</summary>
    public static void WriteInputs(Utf8JsonWriter json, RunInputs inputs)
    {
        json.WriteStartArray(Inputs);
        foreach (var name in inputs.Names)
            json.WriteStringValue(WellFormedText.Of(name));
        json.WriteEndArray();
    }

    private static T Checked<T>(string folder, Func<JsonElement, T> read)
    {
        var path = Path.Combine(folder, RunFiles.Info);
        var info = OwnOutput.ReadInfo(path) ?? throw new InvalidDataException(
            $"{folder} holds no finished run: {RunFiles.Info} is missing or damaged. Name the folder of a run, or score again.");
        try
        {
            return read(info);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is damaged ({exception.Message.TrimEnd('.')}); score again.", exception);
        }
    }

    // Runs of earlier versions keep everything, and do not say so.
    private static Kept KeepOf(JsonElement info)
    {
        if (!info.TryGetProperty(Keep, out var keep))
            return Kept.Text;
        return keep.ValueKind == JsonValueKind.String && Enum.TryParse<Kept>(keep.GetString(), ignoreCase: true, out var kept)
            ? kept
            : throw new FormatException(
                $"'{Keep}' is {JsonFound.Of(keep)}, and {string.Join(", ", Enum.GetNames<Kept>()).ToLowerInvariant()} are known");
    }

    private static int CountOf(JsonElement info, string name)
    {
        if (!info.TryGetProperty(Counts, out _))
            return 0;
        if (!JsonFound.Required(info, Counts, JsonValueKind.Object).TryGetProperty(name, out var count))
            return 0;
        return count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number)
            ? number
            : throw new FormatException($"'{name}' is {JsonFound.Of(count)}, and a whole number was expected");
    }

    private static void WriteCounts(Utf8JsonWriter json, RunOrigin origin, RunStatistics statistics)
    {
        json.WriteStartObject(Counts);
        json.WriteNumber(Articles, statistics.Articles);
        json.WriteNumber("words", statistics.Words);
        json.WriteNumber("findings", statistics.Findings);
        foreach (var (verdict, count) in statistics.Verdicts)
            json.WriteNumber(CsvFile.Name(verdict), count);
        json.WriteNumber("errors", statistics.Problems);
        json.WriteNumber(Skipped, origin.Skipped);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, WrittenFiles files)
    {
        json.WriteStartObject(Files);
        foreach (var (name, hash) in files.Hashes.OrderBy(file => file.Key, StringComparer.Ordinal))
            json.WriteString(name, hash);
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
