using MtQuality.Families.Results;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families;

/// <summary><c>families.csv</c>: one row for each member of each family.</summary>
internal static class FamilyCsv
{
    private static readonly string[] Columns =
    [
        "family", "id", "title", "site", "date", "words", "role", "original_probability", "because", "kept", "moved", "replaced", "taken",
        "immutables", "immutables_kept", "score", "source",
    ];

    public static void Write(Stream stream, FamilyReport report)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(Columns);
        foreach (var family in report.Families)
        {
            foreach (var member in family.Members)
            {
                var isOriginal = member.Derivation is null;
                csv.WriteField(family.Number);
                csv.WriteText(member.Article.Id);
                csv.WriteText(member.Article.Title);
                csv.WriteText(member.Article.Site);
                csv.WriteText(member.Article.Date);
                csv.WriteField(member.Article.Words);
                csv.WriteText(RoleName.Of(member.Role));
                csv.WriteField(isOriginal ? Rounded.Share(family.Probability) : (double?)null);
                csv.WriteText(isOriginal ? string.Join("; ", family.Reasons) : "");
                csv.WriteDerivation(member.Derivation);
                csv.WriteField(member.Article.Score);
                csv.WriteText(member.Article.Source);
                csv.EndRecord();
            }
        }
    }
}
