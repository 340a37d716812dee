using System.Globalization;
using MtQuality.Metrics;

namespace MtQuality.Reporting;

/// <summary>How a share with its interval is written for people.</summary>
public static class IntervalText
{
    /// <summary>A share of 0–1 in percent with its 95 % interval: <c>12.5 % (95 %: 10.0–15.3)</c>.</summary>
    public static string Percent(Interval share) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0.0} % (95 %: {100 * share.Low:0.0}–{100 * share.High:0.0})");
}
