using System.Globalization;
using MtQuality.Metrics;

namespace MtQuality.Reporting;

/// <summary>How a number with its interval is written for people.</summary>
public static class IntervalText
{
    /// <summary>A share of 0–1 in percent with its 95 % interval: <c>12.5 % (95 %: 10.0–15.3)</c>.</summary>
    public static string Percent(Interval share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0.0} % (95 %: {100 * share.Low:0.0}–{100 * share.High:0.0})");

    /// <summary>A number with its 95 % interval: <c>0.87 (95 %: 0.80–0.91)</c>.</summary>
    public static string Number(Interval value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.00} (95 %: {value.Low:0.00}–{value.High:0.00})");
}
