using System.IO.Hashing;
using MtQuality.Numerics;

namespace MtQuality.Forge.Building;

/// <summary>XxHash3 of files, in hexadecimal.</summary>
internal static class FileHash
{
    /// <summary>The hash of a file.</summary>
    public static string Of(string path)
    {
        var hash = new XxHash3();
        using var stream = File.OpenRead(path);
        hash.Append(stream);
        return Hex.Of(hash.GetCurrentHashAsUInt64());
    }

    /// <summary>The hash of a text.</summary>
    public static string OfText(string text) => Hex.HashOf(text);
}
