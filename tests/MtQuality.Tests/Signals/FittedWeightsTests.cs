using System.Text;
using MtQuality.Data;
using MtQuality.Rewording;

namespace MtQuality.Tests.Signals;

/// <summary>Tables of fitted weights: what is read, and what is said of a file that is not as the code expects.</summary>
public sealed class FittedWeightsTests
{
    private static readonly string[] Names = ["one", "gain"];

    [Fact]
    public void Numbers_are_read_in_single_precision_row_by_row()
    {
        var weights = Read("# title: test\none\t-1.779\ngain\t1.214\n");
        Assert.Equal([-1.779f, 1.214f], weights.Values.ToArray());
        Assert.Equal((double)(-1.779f * 1f) + 1.214f * 2f, weights.Sum([1, 2]));
    }

    [Theory]
    [InlineData("one\t1\n", "row 2, 'gain', is missing")]
    [InlineData("gain\t1\none\t1\n", "row 1 is 'gain', but 'one' is expected there")]
    [InlineData("one\t1\ngain\t1\nmore\t1\n", "row 3, 'more', is not expected")]
    [InlineData("one\ngain\t1\n", "'one' has 0 numbers, but one is expected")]
    [InlineData("one\t1\t2\ngain\t1\n", "'one' has 2 numbers, but one is expected")]
    [InlineData("one\tmuch\ngain\t1\n", "'much' of 'one' is not a number")]
    [InlineData("one\tNaN\ngain\t1\n", "'NaN' of 'one' is not a number")]
    public void What_is_wrong_is_said_with_the_remedy(string table, string fault)
    {
        var message = Assert.Throws<FormatException>(() => Read(table)).Message;
        Assert.StartsWith($"weights/test.tsv: {fault}; ", message, StringComparison.Ordinal);
        Assert.Contains("MtQuality.Forge build", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        var message = Assert.Throws<FileNotFoundException>(() => FittedWeights.Load(DataFiles.In(folder.Path), "unspin", Names)).Message;
        Assert.Contains(Path.Combine(folder.Path, "weights/unspin.tsv"), message, StringComparison.Ordinal);
        Assert.Contains(
            "data/weights/none.tsv",
            Assert.Throws<FileNotFoundException>(() => FittedWeights.Load(DataFiles.Embedded, "none", Names)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_tables_have_every_measurement()
    {
        Assert.Equal(
            Unspinner.FeatureNames.Length,
            FittedWeights.Load(DataFiles.Embedded, UnspinWeights.Name, Unspinner.FeatureNames).Values.Length);
        Assert.Equal(
            TermFinder.FeatureNames.Length,
            FittedWeights.Load(DataFiles.Embedded, TermWeights.Name, TermFinder.FeatureNames).Values.Length);
    }

    private static FittedWeights Read(string table) => FittedWeights.Read("test", new MemoryStream(Encoding.UTF8.GetBytes(table)), Names);
}
