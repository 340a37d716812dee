using System.Globalization;
using Microsoft.AspNetCore.Components;
using MtQuality.Reporting.Pages;

namespace MtQuality.Desk.Pages;

/// <summary>How text and numbers are shown on our pages.</summary>
internal static class Shown
{
    /// <summary>Text from an article or a person, made safe: it cannot be markup, and cannot turn the direction of what follows.</summary>
    public static MarkupString Text(string text) => new(HtmlText.Escape(text));

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A score, 0–1.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>An area under a curve, 0–1.</summary>
    public static string Area(double area) => area.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A length of time in seconds.</summary>
    public static string Seconds(double seconds) => seconds.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A time, in UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: "1 article", "2 articles".</summary>
    public static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";
}
