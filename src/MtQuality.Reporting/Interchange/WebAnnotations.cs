using System.Globalization;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Interchange;

/// <summary>
/// <c>annotations.jsonld</c>: the findings as annotations on the pages (W3C Web Annotation Data Model, 2017). A place is told by its
/// words with those around it, and in a text file also by its position.
/// </summary>
internal sealed class WebAnnotations : FindingDocument
{
    // Characters before and after the words, so that they are found in a page where they stand twice.
    private const int Around = 32;

    private readonly string _signature;

    public WebAnnotations(Stream stream, string signature)
        : base(stream)
    {
        _signature = signature;
        Json.WriteStartObject();
        Json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        // Names are relative to the document, so that it can be published anywhere.
        Json.WriteString("id", "#findings");
        Json.WriteString("type", "AnnotationPage");
        Json.WriteStartArray("items");
    }

    protected override void WriteEnd()
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    protected override void Write(StoredCard card, StoredEvidence finding, int number)
    {
        Json.WriteStartObject();
        Json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"#{PageName.Of(card.Id)}-{number}"));
        Json.WriteString("type", "Annotation");
        Json.WriteString("motivation", "assessing");
        Json.WriteStartObject("generator");
        Json.WriteString("type", "Software");
        Json.WriteString("name", $"MtQuality, signature {_signature}");
        Json.WriteEndObject();
        Json.WriteStartArray("body");
        WriteBody("commenting", finding.Message);
        WriteBody("tagging", finding.Signal);
        WriteBody("editing", finding.Expected);
        Json.WriteEndArray();
        Json.WriteStartObject("target");
        Json.WriteString("source", SourceOf(card));
        WriteSelectors(card, finding);
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private static string SourceOf(StoredCard card) =>
        Uri.TryCreate(card.Url, UriKind.Absolute, out var address) ? address.AbsoluteUri : FindingPlace.AddressOf(card);

    private void WriteBody(string purpose, string? text)
    {
        if (text is null)
            return;
        Json.WriteStartObject();
        Json.WriteString("type", "TextualBody");
        Json.WriteString("purpose", purpose);
        Json.WriteString("format", "text/plain");
        WriteText("value", text);
        Json.WriteEndObject();
    }

    private void WriteSelectors(StoredCard card, StoredEvidence finding)
    {
        var text = finding.Field == ArticleField.Title ? card.Title : card.Text;
        Json.WriteStartArray("selector");
        Json.WriteStartObject();
        Json.WriteString("type", "TextQuoteSelector");
        WriteText("exact", finding.Text);
        if (text is not null)
        {
            WriteText("prefix", text[Math.Max(0, finding.Start - Around)..finding.Start]);
            WriteText("suffix", text[finding.End..Math.Min(text.Length, finding.End + Around)]);
        }
        Json.WriteEndObject();
        if (text is not null && FindingPlace.IsInFile(card, finding))
        {
            Json.WriteStartObject();
            Json.WriteString("type", "TextPositionSelector");
            Json.WriteNumber("start", CodePoints(text, finding.Start));
            Json.WriteNumber("end", CodePoints(text, finding.End));
            Json.WriteEndObject();
        }
        Json.WriteEndArray();
    }

    // The model counts code points, not UTF-16 units (section 4.2.5).
    private static int CodePoints(string text, int end)
    {
        var count = 0;
        foreach (var unit in text.AsSpan(0, end))
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        return count;
    }
}
