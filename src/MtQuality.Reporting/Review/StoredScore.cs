using System.Globalization;
using CsvHelper;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Reporting.Review;

/// <summary>What a run has stored of an article, as much as is needed to judge and group it again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Site">Its site; empty if unknown.</param>
/// <param name="Words">Number of words in headline and body.</param>
/// <param name="Verdict">The verdict of the run's own policy.</param>
/// <param name="Score">Its score, 0–1.</param>
/// <param name="Causes">What a verdict can point at.</param>
/// <param name="Because">The strongest reasons in words, separated by semicolons.</param>
/// <param name="Page">Link to its page, from the folder of the run; empty if it has none.</param>
/// <param name="Group">The group that it is in; empty if it was read without a grouping.</param>
public sealed record StoredScore(
    string Id,
    string Site,
    int Words,
    Verdict Verdict,
    double Score,
    Causes Causes,
    string Because,
    string Page,
    string Group = "");

/// <summary>Reads the scores of a run back, one article at a time.</summary>
public static class StoredScores
{
    private const int SignatureLength = 16;

    // In the order of StoredScore, and what every row ends with.
    private static readonly ScoreColumn[] Columns =
    [
        ScoreColumns.Id,
        ScoreColumns.Site,
        ScoreColumns.Words,
        ScoreColumns.Verdict,
        ScoreColumns.Score,
        ScoreColumns.Places,
        ScoreColumns.Certain,
        ScoreColumns.Because,
        ScoreColumns.Page,
        ScoreColumns.Signature,
    ];

    /// <summary>The scores in the run's folder, in order.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="by">What they are to be grouped by; null for nothing.</param>
    /// <param name="withReasons">Whether an article that the run does not accuse gets the reasons of its score, too: the titles of the
    /// signals that speak most against it. They stand in the cards, which take longer to read.</param>
    /// <exception cref="InvalidDataException">The folder holds no scores, or damaged ones; the message says where.</exception>
    public static IEnumerable<StoredScore> Read(string folder, Grouping? by = null, bool withReasons = false)
    {
        var csv = Path.Combine(folder, RunFiles.Scores(ScoreFormat.Csv));
        var hasCards = CardFile.Find(folder) is not null;
        if (File.Exists(csv) && !(withReasons && hasCards))
            return StoredRun.Whole(folder, csv, ReadCsv(csv, by));
        if (hasCards)
        {
            var hasPages = RunInfo.Read(folder).Keep.HasPages();
            return StoredRun.Cards(folder).Select(card => Of(card, hasPages, by));
        }
        throw new InvalidDataException(
            $"{folder} holds no scores: neither {Path.GetFileName(csv)} nor {RunFiles.PackedCards} is in it. "
            + "Name the folder of a finished run.");
    }

    private static StoredScore Of(StoredCard card, bool hasPages, Grouping? by) => new(
        card.Id,
        card.Site ?? "",
        card.Words,
        card.Verdict,
        card.Score,
        new Causes(card.Places, card.Certain),
        string.Join("; ", card.Because.Count > 0 ? card.Because : ReasonsOf(card)),
        ScoreRow.Of(card).LinkedIf(hasPages).Page ?? "",
        by?.GroupOf(by.Column.TextOf(ScoreRow.Of(card))) ?? "");

    private static IEnumerable<string> ReasonsOf(StoredCard card) =>
        Contribution.Reasons(card.Contributions.Select(stored => stored.Contribution)).Select(contribution => contribution.Title);

    private static IEnumerable<StoredScore> ReadCsv(string path, Grouping? by)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { TrackLineNumbers = true });
        int IndexOf(ScoreColumn column) => reader.TryGetFieldIndex(column.Name, out var index)
            ? index
            : throw new InvalidDataException(
                $"{path} has no column '{column.Name}': it was cut off, or written by another version. Copy the run again, or score "
                + "again.");
        var columns = Array.ConvertAll(Columns, IndexOf);
        int? group = by is null ? null : IndexOf(by.Column);
        while (reader.Read())
            yield return reader.FieldCount == reader.Headers.Count
                ? Row(reader, columns, path) with { Group = group is { } at ? by!.GroupOf(CsvFile.Plain(reader.GetString(at))) : "" }
                : throw new InvalidDataException(
                    $"{path}, line {reader.LineNumber}: {reader.FieldCount} cells where the header has {reader.Headers.Count}; "
                    + "the file was cut off or changed. Copy the run again, or score again.");
    }

    private static StoredScore Row(CsvReader reader, int[] columns, string path)
    {
        string Text(int column) => CsvFile.Plain(reader.GetString(columns[column]));
        return int.TryParse(Text(2), out var words)
            && Enum.TryParse<Verdict>(Text(3), ignoreCase: true, out var verdict)
            && double.TryParse(Text(4), NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
            && score is >= 0 and <= 1
            && int.TryParse(Text(5), out var places)
            && int.TryParse(Text(6), out var certain)
            && Text(9).Length == SignatureLength
            ? new StoredScore(Text(0), Text(1), words, verdict, score, new Causes(places, certain), Text(7), Text(8))
            : throw new InvalidDataException(
                $"{path}, line {reader.LineNumber}: a number, the verdict or the signature is damaged. Copy the run again, or score "
                + "again.");
    }
}
