using CsvHelper;
using MtQuality.Reporting.Rows;

namespace MtQuality.Desk.Runs;

/// <summary>The articles of a sheet that <c>mtq sample</c> drew.</summary>
internal static class SheetIds
{
    /// <summary>Their ids.</summary>
    /// <exception cref="InvalidDataException">The file has no ids.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        if (!reader.TryGetFieldIndex("id", out var id))
            throw new InvalidDataException($"{path} has no column 'id'; give a sheet.csv that `mtq sample` wrote.");
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(CsvFile.Plain(reader.GetString(id)));
        return ids;
    }
}
