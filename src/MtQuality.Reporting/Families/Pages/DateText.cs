using System.Globalization;
using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>The dates of articles as pages show them.</summary>
internal static class DateText
{
    /// <summary>The date in one form: <c>2026-03-02 06:30</c> in UTC, or the day alone; as the input has it where it cannot be read; null
    /// if there is none.</summary>
    public static string? Of(FamilyArticle article) => article.Time is { } time
        ? time.ToString(HasHour(article) ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : article.Date;

    /// <summary>Whether a date that can be read names an hour.</summary>
    public static bool HasHour(FamilyArticle article) => article.Date!.Contains(':', StringComparison.Ordinal);
}
