using System.Text.Json;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Rows;

/// <summary>The columns of the scores. CSV, Parquet, JSON, <c>columns.csv</c> and the documentation all read this list.</summary>
internal static class ScoreColumns
{
    private const string Unknown = "where it is not known";
    private const string OneKind = "where the scorer does not tell the kinds apart";

    public static readonly TextColumn Id = new("id", "the input's own id, or its path and the number of its record", row => row.Id)
    {
        Range = "unique in a run",
    };

    public static readonly TextColumn Source = new("source", "the file it came from", row => row.Source) { Empty = Unknown };

    public static readonly TextColumn Title = new("title", "its title", row => row.Title) { Empty = "where it has none" };

    public static readonly TextColumn Url = new("url", "its address", row => row.Url) { Empty = Unknown };

    public static readonly TextColumn Site = new("site", "its site", row => row.Site) { Empty = Unknown };

    public static readonly TextColumn Date = new("date", "its date, as the input gives it", row => row.Date) { Empty = Unknown };

    public static readonly CountColumn Words = new("words", "number of words and numbers in headline and body", row => row.Words)
    {
        Unit = "words",
        Range = "0 or more",
    };

    public static readonly TextColumn Verdict = new("verdict", "what is to be done with it", row => CsvFile.Name(row.Verdict))
    {
        Range = string.Join(", ", Enum.GetValues<Verdict>().Select(verdict => CsvFile.Name(verdict))),
    };

    public static readonly TextColumn Reason = new("reason", "why it has this verdict", row => row.Reason);

    public static readonly NumberColumn Score = new(
        "score", "probability that it was spun or badly translated, if half of all articles were", row => row.Score)
    {
        Unit = "probability",
        Range = "0-1",
    };

    public static readonly NumberColumn Translated = new("p_translated", "the part of the score for bad translation", row => row.Translated)
    {
        Unit = "probability",
        Range = "0-1",
        Empty = OneKind,
    };

    public static readonly NumberColumn Spun = new("p_spun", "the part of the score for spinning", row => row.Spun)
    {
        Unit = "probability",
        Range = "0-1",
        Empty = OneKind,
    };

    public static readonly CountColumn Places = new(
        "places", "number of independent places that a reader can see; flagged needs two", row => row.Causes.Places)
    {
        Unit = "places",
        Range = "0 or more",
    };

    public static readonly CountColumn Certain = new(
        "certain", "number of places that no person writes; three flag an article whatever its score", row => row.Causes.Certain)
    {
        Unit = "places",
        Range = "0 or more",
    };

    public static readonly TextColumn Because = new(
        "because", "the three strongest reasons, strongest first, separated by semicolons", row => string.Join("; ", row.Because))
    {
        Empty = "of an article that is neither flagged nor suspect",
    };

    public static readonly TextColumn Page = new("page", "link to its page, from the folder of the run", row => row.Page)
    {
        Empty = "where no pages are written",
    };

    public static readonly TextColumn Signature = new(
        "signature", "everything that produced the row; the same in all rows, given in full in run.json", row => row.Signature)
    {
        Range = "16 hexadecimal digits",
    };

    /// <summary>The columns before those of the signals: the article and its verdict.</summary>
    public static IReadOnlyList<ScoreColumn> Fixed { get; } =
        [Id, Source, Title, Url, Site, Date, Words, Verdict, Reason, Score, Translated, Spun, Places, Certain, Because, Page];

    /// <summary>One column for each signal, in the order of <see cref="SignalCatalog.All"/>.</summary>
    public static IReadOnlyList<NumberColumn> Signals { get; } = [.. SignalCatalog.All.Select(Of)];

    /// <summary>All columns in the order in which they are written.</summary>
    public static IReadOnlyList<ScoreColumn> All { get; } = [.. Fixed, .. Signals, Signature];

    private static NumberColumn Of(SignalInfo card) => new(card.Id, $"{card.Title}: {card.Measures}", row => row.ValueOf(card.Id))
    {
        Unit = card.Unit,
        Direction = JsonNamingPolicy.SnakeCaseLower.ConvertName(card.Direction.ToString()),
        HumanMean = BaseRates.Shipped.Find(card)?.Mean,
        Empty = $"below {card.MinimumWords} words, or where it cannot be measured",
    };
}
