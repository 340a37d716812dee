namespace MtQuality.Corpus.Csv;

/// <summary>How the cells of a CSV file are told apart.</summary>
/// <param name="Delimiter">The character between two cells.</param>
/// <param name="SkipsSpaces">Whether spaces after a delimiter belong to it, as in <c>id, title, text</c>.</param>
internal readonly record struct CsvDialect(char Delimiter, bool SkipsSpaces)
{
    /// <summary>The character around a cell that holds a delimiter or a line end.</summary>
    public const char Quote = '"';

    // Where two are as frequent, the first of them counts.
    private const string Usual = ",;\t|";

    /// <summary>The dialect of a file by its header line.</summary>
    /// <param name="header">The first line.</param>
    /// <param name="delimiter">The delimiter if it is known; null for the one of comma, semicolon, tab and bar that the line has most
    /// often outside quotes.</param>
    public static CsvDialect Of(string header, char? delimiter)
    {
        var counts = new int[Usual.Length];
        foreach (var place in Outside(header))
        {
            if (Usual.IndexOf(header[place], StringComparison.Ordinal) is >= 0 and var usual)
                counts[usual]++;
        }
        var between = delimiter ?? Usual[Array.IndexOf(counts, counts.Max())];
        var behind = Outside(header).Where(place => header[place] == between).Select(place => place + 1).ToList();
        return new CsvDialect(between, behind.Count > 0 && behind.TrueForAll(place => place < header.Length && header[place] == ' '));
    }

    private static IEnumerable<int> Outside(string header)
    {
        var isQuoted = false;
        for (var i = 0; i < header.Length; i++)
        {
            isQuoted ^= header[i] == Quote;
            if (!isQuoted)
                yield return i;
        }
    }
}
