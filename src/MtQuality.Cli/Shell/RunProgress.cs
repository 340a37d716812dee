using System.Globalization;

namespace MtQuality.Cli.Shell;

/// <summary>The progress of a run, in one line.</summary>
/// <param name="Articles">Number of articles scored by this process.</param>
/// <param name="Flagged">Number of them that are flagged.</param>
/// <param name="Bytes">Number of bytes of input read.</param>
/// <param name="Total">Number of bytes in all; null if unknown.</param>
/// <param name="Elapsed">Time since the start.</param>
internal readonly record struct RunProgress(long Articles, long Flagged, long Bytes, long? Total, TimeSpan Elapsed)
{
    private const int MaxDays = 999;

    /// <summary>Share of the input that is read, 0–1; null if unknown.</summary>
    public double? Share => Total is { } total ? total == 0 ? 1 : Math.Min(1, (double)Bytes / total) : null;

    /// <inheritdoc/>
    public override string ToString()
    {
        var seconds = Math.Max(Elapsed.TotalSeconds, 0.001);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Articles:N0} articles, {Articles / seconds:N0}/s, {Bytes / seconds / 1e6:0.0} MB/s, {Flagged:N0} flagged");
        return Share is { } share and > 0 ? $"{line}, {Left(seconds * (1 - share) / share)} left" : line;
    }

    private static string Left(double seconds)
    {
        var left = TimeSpan.FromSeconds(Math.Min(Math.Ceiling(seconds), TimeSpan.FromDays(MaxDays).TotalSeconds));
        return left.ToString(left.TotalDays >= 1 ? @"d\d\ h\:mm\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
    }
}
