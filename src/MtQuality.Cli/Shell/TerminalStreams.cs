using Microsoft.Win32.SafeHandles;

namespace MtQuality.Cli.Shell;

/// <summary>Where a run of the command writes: to the streams of its process, or to those that a program around it gives.</summary>
/// <param name="OpenOutput">Opens standard output for bytes.</param>
/// <param name="Results">Standard output for text.</param>
/// <param name="Talk">Standard error.</param>
/// <param name="ResultsAreSeen">Whether standard output is a terminal.</param>
/// <param name="TalkIsSeen">Whether standard error is one.</param>
internal sealed record TerminalStreams(
    Func<Stream> OpenOutput, TextWriter Results, TextWriter Talk, bool ResultsAreSeen, bool TalkIsSeen)
{
    /// <summary>The streams of this process.</summary>
    public static TerminalStreams OfProcess() =>
        new(OpenRawOutput, Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>Streams that no terminal shows.</summary>
    public static TerminalStreams Redirected(Stream output, TextWriter talk) =>
        new(() => output, new StreamWriter(output) { AutoFlush = true }, talk, ResultsAreSeen: false, TalkIsSeen: false);

    // The stream of Console hides a closed pipe, and a run would continue without a reader.
    private static Stream OpenRawOutput() =>
        OperatingSystem.IsWindows()
            ? Console.OpenStandardOutput()
            : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
}
