namespace MtQuality.Metrics;

/// <summary>A range of text lengths; short texts are evaluated apart, because they say less.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Min">The smallest number of words in it.</param>
/// <param name="MaxExclusive">The first number of words above it.</param>
public readonly record struct LengthBin(string Name, int Min, int MaxExclusive)
{
    /// <summary>The bins, in order. A text of fewer words is not judged.</summary>
    public static IReadOnlyList<LengthBin> All { get; } =
    [
        new("50-100", 50, 100),
        new("100-200", 100, 200),
        new("200+", 200, int.MaxValue),
    ];

    /// <summary>The bin of a text; null where it is too short for any.</summary>
    public static LengthBin? Of(int words) =>
        All.Where(bin => words >= bin.Min && words < bin.MaxExclusive).Select(bin => (LengthBin?)bin).FirstOrDefault();
}
