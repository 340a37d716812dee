using System.Globalization;
using MtQuality.Corpus.Tests;

namespace MtQuality.Benchmarks.Inputs;

/// <summary>How the time of reading grows with the input, for shapes of input that make a reader work: eight times the input should take
/// about eight times as long.</summary>
internal static class ReaderGrowth
{
    private const int Small = 32_000;
    private const int Times = 8;
    private const int Rounds = 5;

    public static int Run()
    {
        Console.WriteLine("| format | repeated | small, ms | large, ms | growth |");
        Console.WriteLine("|---|---|---|---|---|");
        var rows = LoadShape.All.Select(shape => (Shape: shape, Small: Cost(shape, Small), Large: Cost(shape, Small * Times)));
        foreach (var (shape, small, large) in rows.OrderByDescending(row => row.Large))
        {
            var repeated = shape.Repeated.ReplaceLineEndings("↵").Replace("|", "\\|", StringComparison.Ordinal);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {shape.Format} | {repeated} | {small:0.0} | {large:0.0} | {large / small:0.0} |"));
        }
        return 0;
    }

    private static double Cost(LoadShape shape, int length) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        shape.Read(length);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    });
}
