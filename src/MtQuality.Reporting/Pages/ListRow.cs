using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Pages;

/// <summary>A row of the list of articles.</summary>
internal static class ListRow
{
    /// <summary>The list.</summary>
    public static readonly ListShape Shape = new(
        "article",
        "articles",
        RunFiles.Articles,
        "scores.csv",
        ["score", "verdict", "article", "site", "date", "words", "because"],
        "Verdict",
        [.. new[] { Verdict.Flagged, Verdict.Suspect, Verdict.Unflagged, Verdict.Withheld }
            .Select(verdict => ((int)verdict, CsvFile.Name(verdict)))],
        "title, site, reason",
        Digits: 2);

    /// <summary>The score as the list has it, and is sorted by.</summary>
    public static double ScoreOf(StoredCard card) => Math.Round(card.Score, 4);

    /// <summary>The day of a date, without its time of day, which would take the room of the reasons.</summary>
    public static string DayOf(string? date) => date is { Length: > 10 } && date[10] is 'T' ? date[..10] : date ?? "";

    /// <summary>Its cells, in the order in which <see cref="PageScript"/> reads them.</summary>
    /// <param name="card">The article.</param>
    /// <param name="file">Number of the file that holds the article; 0 if none does.</param>
    public static object[] Of(StoredCard card, int file) =>
    [
        ScoreOf(card),
        (int)card.Verdict,
        card.Name,
        card.Site ?? "",
        DayOf(card.Date),
        card.Words,
        string.Join("; ", card.Because),
        PageName.Of(card.Id),
        card.Id,
        file,
    ];
}
