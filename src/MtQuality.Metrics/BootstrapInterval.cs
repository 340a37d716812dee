namespace MtQuality.Metrics;

/// <summary>The interval of a measure from its values in bootstrap samples.</summary>
internal static class BootstrapInterval
{
    /// <summary>The value with the range of the middle 95 % of the values drawn, which are sorted; without any, the value alone.</summary>
    public static Interval Of(double value, List<double> drawn)
    {
        drawn.Sort();
        return drawn.Count == 0
            ? new Interval(value, value, value)
            : new Interval(value, drawn[(int)(0.025 * (drawn.Count - 1))], drawn[(int)Math.Ceiling(0.975 * (drawn.Count - 1))]);
    }
}
