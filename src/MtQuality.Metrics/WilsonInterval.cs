namespace MtQuality.Metrics;

/// <summary>The confidence interval of a share.</summary>
/// <remarks>E. B. Wilson, <i>Probable inference, the law of succession, and statistical inference</i>, JASA 22, 1927: sound for few
/// cases and for shares near 0 and 1.</remarks>
public static class WilsonInterval
{
    // Two-sided 95 % of a normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share of <paramref name="hits"/> among <paramref name="cases"/> with its 95 % interval, each 0–1. For no cases
    /// the share is 0 and the interval the whole range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more hits than cases, or a negative number of hits.</exception>
    public static Interval Of(long hits, long cases)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, cases);
        if (cases == 0)
            return new Interval(0, 0, 1);
        var (share, n) = ((double)hits / cases, (double)cases);
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var half = Z / (1 + Z * Z / n) * Math.Sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Interval(share, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
