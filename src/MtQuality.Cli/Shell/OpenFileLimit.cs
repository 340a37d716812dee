using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MtQuality.Cli.Shell;

/// <summary>
/// The number of files that this process may have open (<c>ulimit -n</c>). With too few, the libraries themselves cannot be loaded, and
/// the process would crash or hang. So this is asked first, and uses nothing that would have to be loaded.
/// </summary>
internal static class OpenFileLimit
{
    private const int Needed = 128;
    private const string Limits = "/proc/self/limits";
    private const string Name = "Max open files";

    /// <summary>Whether it is too low; if so, this has said so on standard error.</summary>
    public static bool IsTooLow()
    {
        if (!OperatingSystem.IsLinux() || Read() is not { } limit || limit >= Needed)
            return false;
        using var error = new FileStream(new SafeFileHandle(2, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        error.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"mtq: this process may open only {limit} files at once, and mtq needs {Needed}; "
            + $"raise the limit with `ulimit -n {8 * Needed}`.\n")));
        return true;
    }

    private static int? Read()
    {
        try
        {
            foreach (var line in File.ReadAllLines(Limits))
            {
                // A span would load a library.
                if (line.StartsWith(Name, StringComparison.Ordinal))
                    return int.TryParse(line.Substring(Name.Length).TrimStart().Split(' ')[0], out var limit) ? limit : null;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is not known is no reason to refuse.
        }
        return null;
    }
}
