using MtQuality.Numerics;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Interchange;

/// <summary>
/// <c>findings.sarif</c>: the findings as results of a static analysis (OASIS SARIF 2.1.0, 2020), which code hosts and editors show at
/// their lines. A rule is a signal, and a result is a finding.
/// </summary>
internal sealed class SarifLog : FindingDocument
{
    private static readonly Dictionary<string, int> Rules =
        SignalCatalog.All.Index().ToDictionary(card => card.Item.Id, card => card.Index, StringComparer.Ordinal);

    public SarifLog(Stream stream, string signature)
        : base(stream)
    {
        Json.WriteStartObject();
        Json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        Json.WriteString("version", "2.1.0");
        Json.WriteStartArray("runs");
        Json.WriteStartObject();
        WriteTool();
        // Offsets and columns count UTF-16 units, as ours do.
        Json.WriteString("columnKind", "utf16CodeUnits");
        Json.WriteStartObject("properties");
        Json.WriteString("signature", signature);
        Json.WriteEndObject();
        Json.WriteStartArray("results");
    }

    protected override void WriteEnd()
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    protected override void Write(StoredCard card, StoredEvidence finding, int number)
    {
        Json.WriteStartObject();
        Json.WriteString("ruleId", finding.Signal);
        if (Rules.TryGetValue(finding.Signal, out var rule))
            Json.WriteNumber("ruleIndex", rule);
        Json.WriteString("level", LevelOf(card.Verdict));
        Json.WriteNumber("rank", Math.Round(100 * finding.Weight, 1));
        WriteMessage("message", MessageOf(finding));
        Json.WriteStartArray("locations");
        WriteLocation(card, finding);
        Json.WriteEndArray();
        Json.WriteStartObject("partialFingerprints");
        Json.WriteString("finding/v1", Fingerprint(card, finding));
        Json.WriteEndObject();
        WriteProperties(card, finding);
        Json.WriteEndObject();
    }

    // What stands in an article that is not accused is a remark.
    private static string LevelOf(Verdict verdict) => verdict switch
    {
        Verdict.Flagged => "error",
        Verdict.Suspect => "warning",
        _ => "note",
    };

    private static string MessageOf(StoredEvidence finding) =>
        $"\"{finding.Text}\": {finding.Message}{(finding.Expected is { } expected ? $"; expected: {expected}" : "")}";

    // The same for the same words in a text that has moved.
    private static string Fingerprint(StoredCard card, StoredEvidence finding) =>
        Hex.HashOf(WellFormedText.Of($"{card.Id}\n{finding.Signal}\n{finding.Text}"));

    private void WriteTool()
    {
        Json.WriteStartObject("tool");
        Json.WriteStartObject("driver");
        Json.WriteString("name", "mtq");
        Json.WriteString("fullName", "MtQuality");
        Json.WriteString("semanticVersion", typeof(QualityAnalyzer).Assembly.GetName().Version!.ToString(3));
        Json.WriteStartArray("rules");
        foreach (var card in SignalCatalog.All)
            WriteRule(card);
        Json.WriteEndArray();
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private void WriteRule(SignalInfo card)
    {
        Json.WriteStartObject();
        Json.WriteString("id", card.Id);
        WriteMessage("shortDescription", card.Title);
        WriteMessage("fullDescription", card.Measures);
        WriteMessage("help", $"{card.Why} Source: {card.Source}");
        Json.WriteEndObject();
    }

    private void WriteLocation(StoredCard card, StoredEvidence finding)
    {
        Json.WriteStartObject();
        Json.WriteStartObject("physicalLocation");
        Json.WriteStartObject("artifactLocation");
        Json.WriteString("uri", FindingPlace.AddressOf(card));
        Json.WriteEndObject();
        if (FindingPlace.IsInFile(card, finding))
            WriteRegion(card.Text, finding);
        Json.WriteEndObject();
        Json.WriteStartArray("logicalLocations");
        Json.WriteStartObject();
        WriteText("fullyQualifiedName", card.Id);
        Json.WriteString("kind", "article");
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    private void WriteRegion(string? text, StoredEvidence finding)
    {
        Json.WriteStartObject("region");
        if (text is not null)
        {
            var ((startLine, startColumn), (endLine, endColumn)) =
                (FindingPlace.LineOf(text, finding.Start), FindingPlace.LineOf(text, finding.End));
            Json.WriteNumber("startLine", startLine);
            Json.WriteNumber("startColumn", startColumn);
            Json.WriteNumber("endLine", endLine);
            Json.WriteNumber("endColumn", endColumn);
        }
        Json.WriteNumber("charOffset", finding.Start);
        Json.WriteNumber("charLength", finding.End - finding.Start);
        WriteMessage("snippet", finding.Text);
        Json.WriteEndObject();
    }

    private void WriteProperties(StoredCard card, StoredEvidence finding)
    {
        Json.WriteStartObject("properties");
        Json.WriteString("verdict", CsvFile.Name(card.Verdict));
        Json.WriteNumber("score", card.Score);
        Json.WriteString("field", CsvFile.Name(finding.Field));
        Json.WriteString("role", CsvFile.Name(finding.Role));
        // In the article's own text or title, which is not always the content of the file.
        Json.WriteNumber("start", finding.Start);
        Json.WriteNumber("end", finding.End);
        WriteText("text", finding.Text);
        WriteText("expected", finding.Expected);
        WriteText("url", card.Url);
        Json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        Json.WriteStartObject(name);
        WriteText("text", text);
        Json.WriteEndObject();
    }
}
