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
/// <param name="Source">The file it came from; empty if unknown.</param>
/// <param name="Site">Its site; empty if unknown.</param>
/// <param name="Date">Its date; empty if unknown.</param>
/// <param name="Words">Number of words in headline and body.</param>
/// <param name="Verdict">The verdict of the run's own policy.</param>
/// <param name="Score">Its score, 0–1.</param>
/// <param name="Causes">What a verdict can point at.</param>
/// <param name="Because">The strongest reasons in words, separated by semicolons.</param>
/// <param name="Page">Link to its page, from the folder of the run; empty if it has none.</param>
public sealed record StoredScore(
    string Id,
    string Source,
    string Site,
    string Date,
    int Words,
    Verdict Verdict,
    double Score,
    Causes Causes,
    string Because,
    string Page);

/// <summary>Reads the scores of a run back, one article at a time.</summary>
public static class StoredScores
{
    private const int SignatureLength = 16;

    // In the order of StoredScore, and what every row ends with.
    private static readonly ScoreColumn[] Columns =
    [
        ScoreColumns.Id,
        ScoreColumns.Source,
        ScoreColumns.Site,
        ScoreColumns.Date,
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
    /// <param name="withReasons">Whether an article that the run does not accuse gets the reasons of its score, too: the titles of the
    /// signals that speak most against it. They stand in the cards, which take longer to read.</param>
    /// <exception cref="InvalidDataException">The folder holds no scores, or damaged ones; the message says where.</exception>
    public static IEnumerable<StoredScore> Read(string folder, bool withReasons = false)
    {
        var csv = Path.Combine(folder, RunFiles.Scores(ScoreFormat.Csv));
        var hasCards = CardFile.Find(folder) is not null;
        if (File.Exists(csv) && !(withReasons && hasCards))
            return StoredRun.Whole(folder, csv, ReadCsv(csv));
        if (hasCards)
        {
            var hasPages = RunInfo.Read(folder).Keep.HasPages();
            return StoredRun.Cards(folder).Select(card => Of(card, hasPages));
        }
        throw new InvalidDataException(
            $"{folder} holds no scores: neither {Path.GetFileName(csv)} nor {RunFiles.PackedCards} is in it. "
            + "Name the folder of a finished run.");
    }

    private static StoredScore Of(StoredCard card, bool hasPages) => new(
        card.Id,
        card.Source ?? "",
        card.Site ?? "",
        card.Date ?? "",
        card.Words,
        card.Verdict,
        card.Score,
        new Causes(card.Places, card.Certain),
        string.Join("; ", card.Because.Count > 0 ? card.Because : ReasonsOf(card)),
        ScoreRow.Of(card).LinkedIf(hasPages).Page ?? "");

    private static IEnumerable<string> ReasonsOf(StoredCard card) =>
        Contribution.Reasons(card.Contributions.Select(stored => stored.Contribution)).Select(contribution => contribution.Title);

    private static IEnumerable<StoredScore> ReadCsv(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { TrackLineNumbers = true });
        int IndexOf(ScoreColumn column) => reader.TryGetFieldIndex(column.Name, out var index)
            ? index
            : throw new InvalidDataException($"{path} has no column '{column.Name}'; it was written by another version. Score again.");
        var columns = Array.ConvertAll(Columns, IndexOf);
        while (reader.Read())
            yield return reader.FieldCount == reader.Headers.Count
                ? Row(reader, columns, path)
                : throw new InvalidDataException(
                    $"{path}, line {reader.LineNumber}: {reader.FieldCount} cells where the header has {reader.Headers.Count}; "
                    + "the file was cut off or changed. Copy the run again, or score again.");
    }

    private static StoredScore Row(CsvReader reader, int[] columns, string path)
    {
        string Text(int column) => CsvFile.Plain(reader.GetString(columns[column]));
        return int.TryParse(Text(4), out var words)
            && Enum.TryParse<Verdict>(Text(5), ignoreCase: true, out var verdict)
            && double.TryParse(Text(6), CultureInfo.InvariantCulture, out var score)
            && int.TryParse(Text(7), out var places)
            && int.TryParse(Text(8), out var certain)
            && Text(11).Length == SignatureLength
            ? new StoredScore(
                Text(0), Text(1), Text(2), Text(3), words, verdict, score, new Causes(places, certain), Text(9), Text(10))
            : throw new InvalidDataException(
                $"{path}, line {reader.LineNumber}: a number, the verdict or the signature is damaged. Copy the run again, or score "
                + "again.");
    }
}
