using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MtQuality.Corpus.Inputs;

/// <summary>What stands behind a path. Reading a pipe waits until somebody writes into it, and a device may never end.</summary>
internal static partial class FileKind
{
    // From the manual pages statx(2) and inode(7) of Linux, the same on all its processors.
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int SizeOfStatx = 256;
    private const int PlaceOfMode = 28;
    private const int TypeMask = 0xF000;

    // Open streams of this process, such as `<(zcat pages.gz)`: somebody writes into them already.
    private static readonly string[] OpenStreams = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"];

    /// <summary>What a path leads to if it is neither file nor folder, in words; null if it is one of the two, or not there.</summary>
    public static string? Special(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var result = new byte[SizeOfStatx];
        try
        {
            if (StatX(CurrentFolder, path, 0, TypeOnly, result) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return null;
        }
        return (BinaryPrimitives.ReadUInt16LittleEndian(result.AsSpan(PlaceOfMode)) & TypeMask) switch
        {
            0x1000 => "a named pipe",
            0xC000 => "a socket",
            0x2000 or 0x6000 => "a device",
            _ => null,
        };
    }

    /// <summary>Whether a path names a stream that this process has been given open.</summary>
    public static bool IsOpenStream(string path) =>
        Array.Exists(OpenStreams, stream => path.StartsWith(stream, StringComparison.Ordinal));

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, byte[] result);
}
