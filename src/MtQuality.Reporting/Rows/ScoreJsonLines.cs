using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;
using MtQuality.Tokens;

namespace MtQuality.Reporting.Rows;

/// <summary><c>scores.jsonl</c>: all that is said of an article, with its text, so that a report can be made from this file
/// alone.</summary>
internal sealed class ScoreJsonLines(Stream stream, string signature) : IScoreSink
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(ScoreCard card)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteArticle(json, card);
            WriteVerdict(json, card);
            WriteReadings(json, card);
            WriteEvidence(json, card);
            WritePassages(json, card);
            json.WriteString("signature", signature);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();

    private static void WriteArticle(Utf8JsonWriter json, ScoreCard card)
    {
        var article = card.Article;
        Write(json, "id", article.Id);
        Write(json, "source", article.Source);
        Write(json, "title", article.Title);
        Write(json, "url", article.Url);
        Write(json, "site", article.Site);
        Write(json, "date", article.Date);
        Write(json, "label", article.Label);
        Write(json, "group", article.Group);
        Write(json, "text", article.Text);
    }

    private static void WriteVerdict(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteNumber("words", card.Words);
        json.WriteString("verdict", CsvFile.Name(card.Verdict));
        json.WriteString("reason", card.Reason);
        json.WriteNumber("score", card.Assessment.Score);
        Write(json, "p_translated", card.Assessment.Translated);
        Write(json, "p_spun", card.Assessment.Spun);
        json.WriteStartArray("because");
        foreach (var reason in card.Because)
            json.WriteStringValue(WellFormedText.Of(reason));
        json.WriteEndArray();
        json.WriteNumber("base", card.Assessment.Base);
        json.WriteStartArray("contributions");
        foreach (var contribution in card.Assessment.Contributions)
        {
            json.WriteStartObject();
            json.WriteString("signal", contribution.Signal);
            json.WriteString("title", contribution.Title);
            json.WriteNumber("bits", contribution.Bits);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReadings(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartObject("readings");
        foreach (var signal in SignalCatalog.All)
        {
            json.WriteStartObject(signal.Id);
            Write(json, "value", card.Values[signal.Id]);
            json.WriteString("unit", signal.Unit);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartArray("evidence");
        foreach (var item in card.Evidence)
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
    }

    private static void WritePassages(Utf8JsonWriter json, ScoreCard card)
    {
        json.WriteStartArray("passages");
        foreach (var passage in card.Passages)
        {
            json.WriteStartObject();
            WritePlace(json, passage.Field, passage.Role, passage.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Field field, BlockRole role, Span span)
    {
        json.WriteString("field", CsvFile.Name(field));
        json.WriteString("role", CsvFile.Name(role));
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

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
