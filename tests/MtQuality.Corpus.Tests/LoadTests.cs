namespace MtQuality.Corpus.Tests;

// What is allocated is counted for the whole process, so nothing else runs in it.
[Collection("alone")]
public sealed class LoadTests
{
    private const int Small = 16_000;
    private const int Times = 8;

    // Linear is 8; buffers that double in size may double it, and quadratic is 64.
    private const double MaxGrowth = 20;

    // What takes less is the same for any size.
    private const long Negligible = 4_000_000;

    public static TheoryData<LoadShape> Shapes => [.. LoadShape.All];

    // Memory, since its count is the same each time; the time is shown by the benchmark "reader-growth".
    [Theory, MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void Memory_grows_with_the_input_and_no_faster(LoadShape shape)
    {
        Allocated(shape, Small);
        var (small, large) = (Allocated(shape, Small), Allocated(shape, Small * Times));
        Assert.True(
            large <= MaxGrowth * Math.Max(small, Negligible / Times),
            $"{small:N0} bytes for the small input, {large:N0} for the large");
    }

    private static long Allocated(LoadShape shape, int length)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        shape.Read(length);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
