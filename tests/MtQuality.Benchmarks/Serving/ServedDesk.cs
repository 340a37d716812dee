using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MtQuality.Benchmarks.Serving;

/// <summary>A real <c>mtq serve</c>, a process of its own with an empty data folder, on a port that is free.</summary>
internal sealed class ServedDesk : IDisposable
{
    private const string Open = "The desk is open at ";
    private const int Interrupt = 2;

    private readonly Process _process;
    private readonly string _data = Directory.CreateTempSubdirectory("mtq-desk-").FullName;

    /// <summary>Starts it, and waits until it is open.</summary>
    /// <param name="mtq">The program: <c>mtq</c>, or <c>mtq.dll</c>.</param>
    /// <param name="arguments">Arguments of <c>mtq serve</c>.</param>
    public ServedDesk(string mtq, params string[] arguments)
    {
        var program = Program(mtq);
        var start = new ProcessStartInfo(program[0], [.. program[1..], "serve", .. arguments, "--port", "0", "--data", _data])
        {
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>();
        _process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is not { } line)
                address.TrySetException(new InvalidOperationException("mtq serve has ended before it was open."));
            else if (line.StartsWith(Open, StringComparison.Ordinal))
                address.TrySetResult(new Uri(line[Open.Length..].Split(". ")[0]));
            else
                Console.Error.WriteLine(line);
        };
        _process.BeginErrorReadLine();
        Address = address.Task.Result;
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>How <c>mtq</c> or <c>mtq.dll</c> is started.</summary>
    public static string[] Program(string mtq) => mtq.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", mtq] : [mtq];

    /// <summary>Memory that it holds now, in MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Ends it as Ctrl-C does, and removes its data.</summary>
    public void Dispose()
    {
        _ = Signal(_process.Id, Interrupt);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
