using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Interchange;

/// <summary>A JSON document with the findings of many articles, written one article at a time, so that it never stands in memory.</summary>
internal abstract class FindingDocument : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    protected FindingDocument(Stream stream) => (Stream, Json) = (stream, new Utf8JsonWriter(stream, Options));

    private Stream Stream { get; }

    /// <summary>Writes the document.</summary>
    protected Utf8JsonWriter Json { get; }

    /// <summary>Adds the findings of an article.</summary>
    public void Add(StoredCard card)
    {
        foreach (var (i, finding) in card.Evidence.Where(item => item.Finding).Index())
            Write(card, finding, i + 1);
        Flush();
    }

    /// <summary>Passes on everything written so far.</summary>
    public void Flush()
    {
        Json.Flush();
        Stream.Flush();
    }

    /// <summary>Ends the document.</summary>
    public void Dispose()
    {
        WriteEnd();
        Json.Dispose();
        Stream.WriteByte((byte)'\n');
        Stream.Flush();
    }

    /// <summary>Writes a finding.</summary>
    /// <param name="card">The article.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="number">Its number among those of the article, from 1.</param>
    protected abstract void Write(StoredCard card, StoredEvidence finding, int number);

    /// <summary>Closes what is open.</summary>
    protected abstract void WriteEnd();

    /// <summary>Writes a property of text unless it is null.</summary>
    protected void WriteText(string name, string? value)
    {
        if (value is not null)
            Json.WriteString(name, WellFormedText.Of(value));
    }
}
