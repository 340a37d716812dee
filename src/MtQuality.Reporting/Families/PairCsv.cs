using MtQuality.Families.Results;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families;

/// <summary><c>pairs.csv</c>: one row for each two articles that share a source.</summary>
internal static class PairCsv
{
    private static readonly string[] Columns =
    [
        "original", "copy", "role", "probability", "family", "kept", "moved", "replaced", "taken", "immutables", "immutables_kept",
        "original_site", "copy_site", "original_date", "copy_date",
    ];

    public static void Write(Stream stream, FamilyReport report)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var pair in report.Pairs)
        {
            csv.WriteText(pair.Original.Id);
            csv.WriteText(pair.Copy.Id);
            csv.WriteText(RoleName.Of(pair.Role));
            csv.WriteField(Rounded.Share(pair.Probability));
            csv.WriteField(pair.Family);
            csv.WriteDerivation(pair.Derivation);
            csv.WriteText(pair.Original.Site);
            csv.WriteText(pair.Copy.Site);
            csv.WriteText(pair.Original.Date);
            csv.WriteText(pair.Copy.Date);
            csv.EndRecord();
        }
    }
}
