using System.Text;
using CsvHelper;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>The families that <c>mtq families</c> finds in <c>seeds/farm</c>, beside the truth in its <c>labels.csv</c>.</summary>
public sealed class FarmTests
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["copy"] = "copy",
        ["spun"] = "spun copy",
        ["round_trip"] = "round-trip copy",
        ["excerpt"] = "excerpt",
        ["mixed"] = "excerpt",
    };

    /// <summary>The snapshot says of every page what is wrong with its place in the families, and shows how much is right.</summary>
    [Fact]
    public void The_farm_falls_into_its_families()
    {
        using var folder = new TemporaryFolder();
        var ended = Mtq.Run(folder, "families", Repository.At("seeds", "farm"), "--out", "farm");
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        var (truth, found) = (Truth(), Found(folder.At("farm", "families.csv")));
        var right = found.Where(member => truth.ContainsKey((member.Original, member.Id))).ToList();
        var report = new StringBuilder();
        var originals = truth.Keys.Select(page => page.Original).ToHashSet();
        report.Append($"originals named: {found.Count(member => member.Original == member.Id && originals.Contains(member.Id))}");
        report.Append($" of {originals.Count}\n");
        report.Append($"members found: {right.Count} of {truth.Count}; found wrongly: {found.Count - right.Count}\n");
        report.Append($"roles right: {right.Count(member => truth[(member.Original, member.Id)] == member.Role)} of {right.Count}\n\n");
        foreach (var ((original, id), role) in truth.OrderBy(page => page.Key))
        {
            var member = found.FirstOrDefault(member => member.Original == original && member.Id == id);
            if (member.Role != role)
                report.Append($"{original}\n  {id}: {role}, found as {member.Role ?? "no member"}\n");
        }
        foreach (var (original, id, role) in found.Where(member => !truth.ContainsKey((member.Original, member.Id))))
            report.Append($"{original}\n  {id}: no member, found as {role}\n");
        Snapshot.Matches(report.ToString(), "MtQuality.Cli.Tests", "Snapshots", "farm.txt");
        foreach (var page in new[] { "families.csv", "pairs.csv", "sites.csv", "index.html" })
            Assert.True(File.Exists(folder.At("farm", page)), page);
    }

    /// <summary>The roles of pages by the original that they were made from, directly or not, and their id.</summary>
    private static Dictionary<(string Original, string Id), string> Truth()
    {
        string[][] rows = [.. File.ReadLines(Repository.At("seeds", "farm", "labels.csv")).Skip(1).Select(line => line.Split(','))];
        var sources = rows.ToDictionary(row => row[0], row => row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string First(string id) => sources[id] is [var source, ..] ? First(source) : id;
        // A copy of a spun copy is a spun copy of the first.
        string[] Row(string id) => rows.Single(row => row[0] == id);
        string How(string[] row) => row[3] == "copy" && sources[row[4]].Length > 0 ? How(Row(row[4])) : row[3];
        var copies = rows
            .SelectMany(row => sources[row[0]].Select(source => (Key: (First(source), row[0]), Role: Roles[How(row)])))
            .ToDictionary(page => page.Key, page => page.Role);
        return copies.Keys.Select(page => page.Item1).Distinct().ToDictionary(id => (id, id), _ => "likely original")
            .Concat(copies)
            .ToDictionary();
    }

    private static List<(string Original, string Id, string Role)> Found(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        var (family, id, role) = (csv.GetFieldIndex("family"), csv.GetFieldIndex("id"), csv.GetFieldIndex("role"));
        var rows = new List<(string Family, string Id, string Role)>();
        while (csv.Read())
            rows.Add((csv.GetString(family), csv.GetString(id), csv.GetString(role)));
        var originals = rows.Where(row => row.Role == "likely original").ToDictionary(row => row.Family, row => row.Id);
        return [.. rows.Select(row => (originals[row.Family], row.Id, row.Role))];
    }
}
