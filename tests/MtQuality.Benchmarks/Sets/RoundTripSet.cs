using System.Diagnostics;

namespace MtQuality.Benchmarks.Sets;

/// <summary>Translates a set into another language and back, with Apertium as the packages of Debian install it.</summary>
internal static class RoundTripSet
{
    /// <param name="there">Apertium's name of the translation out of English, such as <c>eng-spa</c>.</param>
    /// <param name="back">Its name of the translation back, such as <c>spa-eng</c>.</param>
    /// <param name="input">Gzipped JSONL of human texts.</param>
    /// <param name="output">Gzipped JSONL to write.</param>
    public static int Run(string there, string back, string input, string output) =>
        DerivedSet.Write(input, output, "round_trip", $"apertium-{back}", text => Translate(back, Translate(there, text)));

    private static string Translate(string pair, string text)
    {
        // -u leaves out the marks of words that it does not know.
        using var apertium = Process.Start(new ProcessStartInfo("apertium", ["-u", pair])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = apertium.StandardOutput.ReadToEndAsync();
        apertium.StandardInput.Write(text);
        apertium.StandardInput.Close();
        apertium.WaitForExit();
        return apertium.ExitCode == 0
            ? output.Result.Trim()
            : throw new InvalidOperationException($"apertium {pair} ended with {apertium.ExitCode}; is the language pair installed?");
    }
}
