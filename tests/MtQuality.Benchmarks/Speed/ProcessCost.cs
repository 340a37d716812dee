using System.Diagnostics;
using System.Globalization;

namespace MtQuality.Benchmarks.Speed;

/// <summary>What a process took.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="Cores">Processor time over that.</param>
/// <param name="PeakMemory">The most bytes of memory that it held (<c>VmHWM</c>).</param>
internal readonly record struct ProcessCost(double Seconds, double Cores, long PeakMemory)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end; what it prints is thrown away.</summary>
    /// <param name="cores">Number of cores it may use.</param>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessCost Of(int cores, params string[] command)
    {
        var start = new ProcessStartInfo("taskset", ["-c", string.Join(',', Enumerable.Range(0, cores)), .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadToEndAsync();
        var (peak, before) = (0L, ChildSeconds());
        while (!process.WaitForExit(Glance))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two.
            }
        }
        var seconds = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessCost(seconds, (ChildSeconds() - before) / seconds, peak)
            : throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', command)} ended with {process.ExitCode}: {error.Result}"));
    }

    /// <summary>Processor time of all processes that this one has started and that have ended, in seconds.</summary>
    private static double ChildSeconds()
    {
        const double ticksPerSecond = 100;
        var status = File.ReadAllText("/proc/self/stat");
        // Behind the name, which may contain anything; user and system time of children are the 14th and the 15th field from there.
        var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return fields[13..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / ticksPerSecond;
    }
}
