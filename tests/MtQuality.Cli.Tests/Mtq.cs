using System.Diagnostics;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What a run of the real process printed and how it ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);

/// <summary>Runs the real <c>mtq</c>, built beside these tests.</summary>
internal static class Mtq
{
    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mtq.exe" : "mtq");

    /// <summary>Options for a test of what does not depend on what scores: the process starts sooner.</summary>
    public static readonly string[] WithoutModels = ["--model", "none", "--language-model", "none"];

    // Tests of anything else run without the encoder, which takes time to start, and whose file may not be here.
    private static readonly string[] CommandsWithEncoder = ["score", "explain", "evaluate", "slurm"];

    /// <summary>Runs it as it is, without an encoder unless the arguments say something of one.</summary>
    public static Ended Run(TemporaryFolder folder, params string[] arguments) => RunIn([], folder, "", arguments);

    /// <summary>Runs it with these environment variables and this standard input.</summary>
    public static Ended RunIn(Dictionary<string, string> environment, TemporaryFolder folder, string input, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
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

    /// <summary>Runs it with the encoder by default, as a person does.</summary>
    public static Ended RunAsGiven(TemporaryFolder folder, string input, params string[] arguments)
    {
        using var process = Process.Start(StartOf(folder, arguments))!;
        return End(process, input);
    }

    /// <summary>Sends a signal such as INT.</summary>
    public static void Signal(Process process, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public static Process Start(TemporaryFolder folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var saysNothing = CommandsWithEncoder.Contains(arguments.FirstOrDefault())
            && !arguments.Any(argument => argument.StartsWith("--encoder", StringComparison.Ordinal));
        var start = StartOf(folder, saysNothing ? [.. arguments, "--encoder", "none"] : arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo StartOf(TemporaryFolder folder, string[] arguments) => new(Executable, arguments)
    {
        WorkingDirectory = folder.Path,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
