using MtQuality.Families.Results;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families;

/// <summary><c>scores.csv</c> of the runs that were searched, with the families of each article. The runs themselves stay as they were
/// written.</summary>
internal static class FamilyScoresCsv
{
    private static readonly string[] Added = ["family", "family_role"];

    public static void Write(Stream stream, FamilyReport report, IReadOnlyList<FamilyRun> runs)
    {
        var roles = report.Families
            .SelectMany(family => family.Members.Select(member => (member.Article.Id, family.Number, Role: RoleName.Of(member.Role))))
            .ToLookup(member => member.Id, StringComparer.Ordinal);
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader([.. ScoreColumns.All.Select(column => column.Name), .. Added]);
        foreach (var run in runs)
        {
            foreach (var card in run.Cards())
            {
                var row = ScoreRow.Of(card) with { Id = run.IdOf(card) };
                foreach (var column in ScoreColumns.All)
                    ScoreCsv.WriteCell(csv, column, row);
                csv.WriteText(string.Join("; ", roles[row.Id].Select(member => member.Number)));
                csv.WriteText(string.Join("; ", roles[row.Id].Select(member => member.Role)));
                csv.EndRecord();
            }
        }
    }
}
