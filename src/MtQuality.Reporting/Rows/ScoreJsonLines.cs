using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
using MtQuality.Tokens;

namespace MtQuality.Reporting.Rows;

/// <summary>The lines of <c>scores.jsonl</c>, which may be compressed as <c>scores.jsonl.zst</c>: everything known about an article,
/// with its text, or as much of it as is kept. Pages and reports are made from this file alone.</summary>
internal sealed class ScoreJsonLines(Stream stream, string signature, Kept keep) : IScoreSink
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(ScoreCard card)
    {
        var row = ScoreRow.Of(card, signature);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteArticle(json, card.Article, row);
            WriteVerdict(json, card.Assessment, row);
            WriteReadings(json, row);
            WriteEvidence(json, card);
            WritePassages(json, card);
            Write(json, ScoreColumns.Signature, row);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();

    private void WriteArticle(Utf8JsonWriter json, Article article, ScoreRow row)
    {
        Write(json, ScoreColumns.Id, row);
        Write(json, ScoreColumns.Source, row);
        Write(json, ScoreColumns.Title, row);
        Write(json, ScoreColumns.Url, row);
        Write(json, ScoreColumns.Site, row);
        Write(json, ScoreColumns.Date, row);
        Write(json, "label", article.Label);
        Write(json, "group", article.Group);
        if (keep == Kept.Text)
            Write(json, "text", article.Text);
    }

    private static void WriteVerdict(Utf8JsonWriter json, Assessment assessment, ScoreRow row)
    {
        json.WriteNumber(ScoreColumns.Words.Name, row.Words);
        Write(json, ScoreColumns.Verdict, row);
        Write(json, ScoreColumns.Reason, row);
        Write(json, ScoreColumns.Score, row);
        Write(json, ScoreColumns.Translated, row);
        Write(json, ScoreColumns.Spun, row);
        json.WriteNumber(ScoreColumns.Places.Name, row.Causes.Places);
        json.WriteNumber(ScoreColumns.Certain.Name, row.Causes.Certain);
        json.WriteStartArray(ScoreColumns.Because.Name);
        foreach (var reason in row.Because)
            json.WriteStringValue(WellFormedText.Of(reason));
        json.WriteEndArray();
        json.WriteNumber("base", assessment.Base);
        json.WriteStartArray("contributions");
        foreach (var contribution in assessment.Contributions)
        {
            json.WriteStartObject();
            json.WriteString("signal", contribution.Signal);
            json.WriteString("title", contribution.Title);
            json.WriteNumber("bits", contribution.Bits);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReadings(Utf8JsonWriter json, ScoreRow row)
    {
        json.WriteStartObject("readings");
        foreach (var column in ScoreColumns.Signals)
        {
            json.WriteStartObject(column.Name);
            Write(json, "value", column.Of(row));
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private void WriteEvidence(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartArray("evidence");
        foreach (var item in keep == Kept.Scores ? [] : card.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("signal", item.Signal);
            json.WriteBoolean("finding", item.IsFinding);
            WritePlace(json, item.Field, item.Role, item.Span);
            Write(json, "text", item.Text);
            Write(json, "expected", item.Expected);
            json.WriteNumber("weight", item.Weight);
            Write(json, "message", item.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var leftOut = card.FindingsLeftOut + (keep == Kept.Scores ? card.Findings.Count() : 0);
        if (leftOut > 0)
            json.WriteNumber("findings_left_out", leftOut);
    }

    private void WritePassages(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartArray("passages");
        foreach (var passage in keep == Kept.Text ? card.Passages : [])
        {
            json.WriteStartObject();
            WritePlace(json, passage.Field, passage.Role, passage.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, ArticleField field, BlockRole role, TextSpan span)
    {
        json.WriteString("field", CsvFile.Name(field));
        json.WriteString("role", CsvFile.Name(role));
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void Write(Utf8JsonWriter json, TextColumn column, ScoreRow row) => Write(json, column.Name, column.Of(row));

    private static void Write(Utf8JsonWriter json, NumberColumn column, ScoreRow row) => Write(json, column.Name, column.Of(row));

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, WellFormedText.Of(value));
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
