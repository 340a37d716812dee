using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>Times between articles in words.</summary>
internal static class DelayText
{
    private static readonly (string Name, double Days)[] Units = [("year", 365.25), ("month", 30.44), ("day", 1)];

    /// <summary>How long after its original a copy appeared: "8 hours later"; null if one of them has no date.</summary>
    public static string? Between(FamilyArticle original, FamilyArticle copy)
    {
        if ((original.Time, copy.Time) is not ({ } first, { } second))
            return null;
        if (DateText.HasHour(original) && DateText.HasHour(copy))
            return Of(second - first);
        var days = (second.Date - first.Date).Days;
        return days == 0 ? "the same day" : days == 1 ? "the next day" : Of(TimeSpan.FromDays(days));
    }

    /// <summary>A time in words: "8 hours later", "2 days earlier", "at once".</summary>
    public static string Of(TimeSpan delay) => delay.Duration() < TimeSpan.FromMinutes(1)
        ? "at once"
        : $"{Length(delay.Duration())} {(delay > TimeSpan.Zero ? "later" : "earlier")}";

    /// <summary>A length of time in words, in its largest fitting unit.</summary>
    private static string Length(TimeSpan time)
    {
        if (time < TimeSpan.FromHours(1))
            return Count(time.TotalMinutes, "minute");
        if (time < TimeSpan.FromHours(36))
            return Count(time.TotalHours, "hour");
        var unit = Units.First(unit => time.TotalDays >= 2 * unit.Days || unit.Days == 1);
        return Count(time.TotalDays / unit.Days, unit.Name);
    }

    private static string Count(double number, string unit)
    {
        var whole = (long)Math.Max(1, Math.Round(number));
        return FormattableString.Invariant($"{whole:N0} {unit}{(whole == 1 ? "" : "s")}");
    }
}
