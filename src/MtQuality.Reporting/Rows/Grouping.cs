using System.Globalization;

namespace MtQuality.Reporting.Rows;

/// <summary>What articles are grouped by: a column of the scores, or what a cell of it tells, such as the host of an address.</summary>
public sealed class Grouping
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz"];

    private readonly Func<string, string> _groupOf;

    private Grouping(string name, ScoreColumn column, Func<string, string>? groupOf = null, bool isInOrder = false) =>
        (Name, Column, _groupOf, IsInOrder) = (name, column, groupOf ?? (cell => cell), isInOrder);

    /// <summary>By site, as the input names it.</summary>
    public static Grouping Site { get; } = new("site", ScoreColumns.Site);

    /// <summary>By the folder of the file.</summary>
    public static Grouping Folder { get; } = new("folder", ScoreColumns.Source, FolderOf);

    /// <summary>By month of the date.</summary>
    public static Grouping Month { get; } = new("month", ScoreColumns.Date, MonthOf, isInOrder: true);

    /// <summary>Those that have a name of their own; every column is one more.</summary>
    public static IReadOnlyList<Grouping> Named { get; } =
    [
        Site,
        new("source", ScoreColumns.Source),
        Folder,
        new("host", ScoreColumns.Url, HostOf),
        new("day", ScoreColumns.Date, DayOf, isInOrder: true),
        new("week", ScoreColumns.Date, WeekOf, isInOrder: true),
        Month,
        // The name that months had before there were days and weeks.
        new("date", ScoreColumns.Date, MonthOf, isInOrder: true),
    ];

    /// <summary>All names: those of <see cref="Named"/>, then the columns.</summary>
    public static IEnumerable<string> Names =>
        Named.Select(grouping => grouping.Name).Concat(ScoreColumns.All.Select(column => column.Name)).Distinct();

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether groups stand in the order of their names, as days do; others are ordered by what is found in them.</summary>
    public bool IsInOrder { get; }

    /// <summary>The column that it reads.</summary>
    internal ScoreColumn Column { get; }

    /// <summary>The grouping with a name; null where there is none.</summary>
    public static Grouping? Find(string name) =>
        Named.FirstOrDefault(grouping => grouping.Name == name)
        ?? (ScoreColumns.All.FirstOrDefault(column => column.Name == name) is { } found ? new Grouping(name, found) : null);

    /// <summary>The group of an article.</summary>
    /// <param name="cell">Its cell of the column.</param>
    public string GroupOf(string? cell) => string.IsNullOrWhiteSpace(cell) ? $"(no {Name})" : _groupOf(cell.Trim());

    private static string FolderOf(string source)
    {
        var path = source.Replace('\\', '/');
        return path.LastIndexOf('/') is var end and > 0 ? path[..end] : ".";
    }

    // An address in another notation stays as it is, and so does a date.
    private static string HostOf(string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}", UriKind.Absolute, out var address)
        && address.Host.Length > 0
            ? address.Host
            : url;

    private static string MonthOf(string date) =>
        Parse(date) is { } day ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : date;

    private static string DayOf(string date) =>
        Parse(date) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date;

    // Weeks of ISO 8601, which begin on Monday: the first days of January may be of the last week of the year before.
    private static string WeekOf(string date) => Parse(date) is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}")
        : date;

    /// <summary>The day that a date names where it was written, whatever time and zone follow; null in another notation.</summary>
    private static DateTime? Parse(string date)
    {
        const int isoLength = 10;
        var day = date.Length > isoLength && date[isoLength] is 'T' or ' ' ? date[..isoLength] : date;
        return DateTimeOffset.TryParseExact(
            day, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var found)
            ? found.Date
            : null;
    }
}
