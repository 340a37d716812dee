namespace MtQuality.Metrics;

/// <summary>Lengths that are told apart, because a short text says less.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Min">Fewest words.</param>
/// <param name="Beyond">One more than most words.</param>
public readonly record struct LengthBin(string Name, int Min, int Beyond)
{
    /// <summary>The bins, in order. A text of fewer words is not judged.</summary>
    public static IReadOnlyList<LengthBin> All { get; } = [new("50-100", 50, 100), new("100-200", 100, 200), new("200+", 200, int.MaxValue)];

    /// <summary>The bin of a text; null where it is too short for any.</summary>
    public static LengthBin? Of(int words) => All.Where(bin => words >= bin.Min && words < bin.Beyond).Select(bin => (LengthBin?)bin).FirstOrDefault();
}
