using System.Runtime.InteropServices;

namespace MtQuality.Encoder;

/// <summary>
/// ONNX Runtime tells its makers of the machine and the program, unless it is told not to: it keeps a file of events in the home folder and
/// asks for a host name. Nothing may leave the machine, so this is turned off before it is first used.
/// </summary>
internal static partial class RuntimeTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>Turns it off for this process and those that it starts.</summary>
    public static void TurnOff()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        // Native code does not see what .NET sets, except on Windows.
        if (!OperatingSystem.IsWindows())
            _ = SetVariable(Variable, "1", overwrite: 1);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
