using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Interchange;

/// <summary>The findings of a run in the formats of others: which there are, and in which file of a run each stands.</summary>
internal static class FindingFiles
{
    /// <summary>Writes the findings of cards as one document.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="format">A format of findings.</param>
    /// <param name="signature">The signature of the run.</param>
    /// <param name="cards">The cards.</param>
    public static void Write(Stream stream, ScoreFormat format, string signature, IEnumerable<StoredCard> cards)
    {
        using var document = Create(stream, format, signature);
        foreach (var card in cards)
            document.Add(card);
    }

    /// <summary>Begins a document, which is whole when it is disposed.</summary>
    public static FindingDocument Create(Stream stream, ScoreFormat format, string signature) => format switch
    {
        ScoreFormat.Sarif => new SarifLog(stream, signature),
        ScoreFormat.Annotations => new WebAnnotations(stream, signature),
        _ => throw new ArgumentException($"{CsvFile.Name(format)} is no format of findings.", nameof(format)),
    };
}
