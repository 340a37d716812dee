using System.Globalization;
using System.IO.Hashing;

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
        return hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The hash of a text.</summary>
    public static string OfText(string text) =>
        XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
}
