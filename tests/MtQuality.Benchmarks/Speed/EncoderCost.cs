using System.Diagnostics;
using System.Globalization;
using MtQuality.Encoder;

namespace MtQuality.Benchmarks.Speed;

/// <summary>What the encoder adds to a process: memory, as two runs over the same input, without it and with it, show; and the time that
/// its session takes to open, the median of several times.</summary>
internal static class EncoderCost
{
    private const int Runs = 7;

    public static int Run(string mtq, string input)
    {
        var (without, encoded) = (PeakOf(mtq, input, "none"), PeakOf(mtq, input, "all"));
        var opens = Enumerable.Range(0, Runs).Select(_ => SecondsToOpen()).Order().ElementAt(Runs / 2);
        Console.WriteLine("| peak without, MB | peak with, MB | more, MB | session opens in, s |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {without / 1e6:0} | {encoded / 1e6:0} | {(encoded - without) / 1e6:0} | {opens:0.000} |"));
        return 0;
    }

    // One model for both, so that they differ by the encoder alone.
    private static long PeakOf(string mtq, string input, string use)
    {
        var folder = Directory.CreateTempSubdirectory("mtq-encoder-").FullName;
        try
        {
            string[] command =
            [
                mtq, "score", input, "--model", "none", "--encoder", use, "--threads", "1", "--quiet",
                "--out", Path.Combine(folder, "run"),
            ];
            return ProcessCost.Of(1, command).PeakMemory;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double SecondsToOpen()
    {
        var watch = Stopwatch.StartNew();
        using var encoder = OnnxTextEncoder.Open(OnnxTextEncoder.ShippedPath);
        return watch.Elapsed.TotalSeconds;
    }
}
