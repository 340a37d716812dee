using MtQuality.Families.Results;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families;

/// <summary><c>sites.csv</c>: one row for each two sites of which one has copies of articles of the other.</summary>
internal static class SiteCsv
{
    private static readonly FamilyRole[] Roles = [FamilyRole.Copy, FamilyRole.SpunCopy, FamilyRole.RoundTripCopy, FamilyRole.Excerpt];

    private static readonly string[] Columns =
        ["from", "to", "copies", .. Roles.Select(role => RoleName.Of(role).Replace(' ', '_').Replace('-', '_')), "taken", "median_days"];

    public static void Write(Stream stream, FamilyReport report)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var pair in report.Sites)
        {
            csv.WriteText(pair.From);
            csv.WriteText(pair.To);
            csv.WriteField(pair.Count);
            foreach (var role in Roles)
                csv.WriteField(pair.Copies.GetValueOrDefault(role));
            csv.WriteField(Rounded.Share(pair.Taken));
            csv.WriteField(pair.MedianDelay is { } delay ? Math.Round(delay.TotalDays, 2) : (double?)null);
            csv.EndRecord();
        }
    }
}
