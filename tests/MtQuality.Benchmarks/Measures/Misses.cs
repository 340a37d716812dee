using System.Globalization;
using MtQuality.Forge;
using MtQuality.Tests.Planting;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Plants faults into clean texts and prints which share of each way is found.</summary>
internal static class Misses
{
    private const int PerWay = 400;
    private const int Seed = 20261123;

    public static int Run(string[] files, bool list)
    {
        var articles = files.SelectMany(CorpusFile.Read).ToList();
        Action<string, PlantedFault>? show = list ? (way, fault) => Console.WriteLine($"{way}\t{Around(fault)}") : null;
        foreach (var recall in Recall.Measure(articles, PerWay, Seed, show))
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{recall.Way,-32} planted {recall.Planted,4}  found {recall.Found,4}  recall {recall.Share:0.000}"));
        return 0;
    }

    private static string Around(PlantedFault fault)
    {
        const int around = 40;
        var start = Math.Max(0, fault.Span.Start - around);
        var end = Math.Min(fault.Text.Length, fault.Span.End + around);
        return fault.Text[start..end].ReplaceLineEndings(" / ");
    }
}
