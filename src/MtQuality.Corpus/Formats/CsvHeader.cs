using System.Text;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>What the first line of a CSV file tells.</summary>
internal static class CsvHeader
{
    /// <summary>Whether a file without a name begins with a header line that has the column of texts.</summary>
    public static bool IsHeader(FileHead head)
    {
        var end = head.Start.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0 || !head.IsUnnamed)
            return false;
        var column = head.TextColumn;
        var names = Encoding.Latin1.GetString(head.Start[..end]).Split(Separator(head.Start));
        return names.Length > 1 && names.Any(name => name.Trim(' ', '"').Equals(column, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The character between the columns: the one of tab, comma and semicolon that the first line has most often outside
    /// quotes.</summary>
    public static char Separator(ReadOnlySpan<byte> head)
    {
        var (tabs, commas, semicolons, isQuoted) = (0, 0, 0, false);
        foreach (var value in head)
        {
            if (value == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (value is (byte)'\n' or (byte)'\r')
                break;
            tabs += value == '\t' ? 1 : 0;
            commas += value == ',' ? 1 : 0;
            semicolons += value == ';' ? 1 : 0;
        }
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
