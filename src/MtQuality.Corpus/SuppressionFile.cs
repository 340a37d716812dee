using CsvHelper;

namespace MtQuality.Corpus;

/// <summary>Reads findings that a reviewer has accepted: CSV with at least the columns <c>signal</c> and <c>text</c>, such as rows of
/// <c>findings.csv</c>.</summary>
public static class SuppressionFile
{
    /// <summary>All accepted findings of the file.</summary>
    /// <exception cref="FormatException">The file lacks one of the two columns, or its quotes do not match.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<(string Signal, string Text)> Read(string path)
    {
        using var reader = CsvReader.FromFile(
            path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
        if (!reader.TryGetFieldIndex("signal", out var signal) || !reader.TryGetFieldIndex("text", out var text))
        {
            var found = string.Join(", ", reader.Headers.ToArray());
            throw new FormatException(
                $"{path}: the columns signal and text are needed, and there are {found}; copy the first line of a findings.csv.");
        }
        var findings = new List<(string, string)>();
        try
        {
            while (reader.Read())
                findings.Add((reader.GetString(signal), reader.GetString(text)));
        }
        catch (CsvFormatException exception)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
        return findings;
    }
}
