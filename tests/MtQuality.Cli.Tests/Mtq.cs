using System.Diagnostics;
using System.Text;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What a run of the real process printed and how it ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);

/// <summary>Runs <c>mtq</c>: inside this process, which is quick, or as the real one, built beside these tests.</summary>
internal static class Mtq
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mtq.exe" : "mtq");

    /// <summary>Options for a test of what does not depend on what scores: the process starts sooner.</summary>
    public static readonly string[] WithoutModels = ["--model", "none", "--language-model", "none"];

    // Tests of anything else run without the encoder, which takes time to start, and whose file may not be here.
    private static readonly string[] CommandsWithEncoder = ["score", "explain", "evaluate", "slurm"];

    // The current folder is one for all of a process.
    private static readonly Lock Turn = new();

    /// <summary>Runs it inside this process, without an encoder unless the arguments say something of one.</summary>
    public static Ended Run(TemporaryFolder folder, params string[] arguments) => RunHere(folder, FewerModels(arguments));

    /// <summary>The same with the encoder by default, as a person runs it.</summary>
    public static Ended RunAsGiven(TemporaryFolder folder, params string[] arguments) => RunHere(folder, arguments);

    private static Ended RunHere(TemporaryFolder folder, string[] arguments)
    {
        using var output = new MemoryStream();
        using var talk = new StringWriter();
        var exitCode = RunHere(folder, arguments, output, talk);
        return new Ended(exitCode, Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }

    /// <summary>Runs it inside this process as a person does who sees both its outputs in one place.</summary>
    public static (int ExitCode, string Seen) RunInSight(TemporaryFolder folder, string[] arguments)
    {
        using var seen = new MemoryStream();
        using var talk = new StreamWriter(seen) { AutoFlush = true };
        var exitCode = RunHere(folder, arguments, seen, talk);
        return (exitCode, Encoding.UTF8.GetString(seen.ToArray()));
    }

    private static int RunHere(TemporaryFolder folder, string[] arguments, Stream output, TextWriter talk)
    {
        lock (Turn)
        {
            var before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = folder.Path;
            try
            {
                return MtqRun.EndOf(arguments, new Terminal(TerminalStreams.Redirected(output, talk)), default).Result;
            }
            finally
            {
                Environment.CurrentDirectory = before;
            }
        }
    }

    /// <summary>Runs it as a process with these environment variables and this standard input, without an encoder as above.</summary>
    public static Ended RunIn(Dictionary<string, string> environment, TemporaryFolder folder, string input, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        return End(process, input);
    }

    /// <summary>Runs it as a person does, with this standard input.</summary>
    public static Ended Pipe(TemporaryFolder folder, string input, params string[] arguments)
    {
        using var process = Process.Start(StartOf(folder, arguments))!;
        return End(process, input);
    }

    private static Ended End(Process process, string input)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading what it was given.
        }
        process.WaitForExit();
        return new Ended(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Sends a signal such as INT.</summary>
    public static void Signal(Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public static Process Start(TemporaryFolder folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = StartOf(folder, FewerModels(arguments));
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string[] FewerModels(string[] arguments)
    {
        var saysNothing = CommandsWithEncoder.Contains(arguments.FirstOrDefault())
            && !arguments.Any(argument => argument.StartsWith("--encoder", StringComparison.Ordinal));
        return saysNothing ? [.. arguments, "--encoder", "none"] : arguments;
    }

    private static ProcessStartInfo StartOf(TemporaryFolder folder, string[] arguments) => new(Executable, arguments)
    {
        WorkingDirectory = folder.Path,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
