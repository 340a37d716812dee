using System.Text;
using MtQuality.Corpus.Csv;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>Tells by its first line whether a file is CSV.</summary>
internal static class CsvHeader
{
    /// <summary>Whether a file without a name begins with a header line that has the column of texts.</summary>
    public static bool IsHeader(FileHead head)
    {
        var end = head.Start.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0 || !head.IsUnnamed)
            return false;
        var line = Encoding.Latin1.GetString(head.Start[..end]);
        var names = line.Split(CsvDialect.Of(line, head.Options.Delimiter).Delimiter);
        var column = head.Options.ColumnOf("text");
        return names.Length > 1 && names.Any(name => name.Trim(' ', '"').Equals(column, StringComparison.OrdinalIgnoreCase));
    }
}
