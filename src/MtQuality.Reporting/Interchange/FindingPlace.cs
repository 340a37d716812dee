using MtQuality.Documents;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Interchange;

/// <summary>Where a finding stands in the file that its article came from.</summary>
internal static class FindingPlace
{
    // What is read from other files, such as HTML or JSON lines, has offsets of its own.
    private static readonly string[] TextFiles = [".txt", ".text", ""];

    /// <summary>Whether the text of an article is that of its file, so that offsets in the one are offsets in the other.</summary>
    public static bool IsInFile(StoredCard card, StoredEvidence finding) =>
        finding.Field == ArticleField.Text
        && card.Title is null
        && card.Source is { } source
        && source.EndsWith(card.Id, StringComparison.Ordinal)
        && TextFiles.Contains(Path.GetExtension(source).ToLowerInvariant());

    /// <summary>The address of the file: relative to where the command ran, unless its path is absolute.</summary>
    public static string AddressOf(StoredCard card)
    {
        var path = (card.Source ?? card.Id).Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var address = string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(WellFormedText.Of(part))));
        return path.StartsWith('/') ? $"file://{address}" : address;
    }

    /// <summary>The line and the column of an offset, both from 1; columns count UTF-16 units. CR, LF and CRLF end a line.</summary>
    public static (int Line, int Column) LineOf(string text, int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || i + 1 < text.Length && text[i + 1] == '\n'))
                continue;
            line++;
            start = i + 1;
        }
        return (line, offset - start + 1);
    }
}
