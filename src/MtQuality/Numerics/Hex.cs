using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace MtQuality.Numerics;

/// <summary>Hashes as text: 16 hexadecimal digits.</summary>
internal static class Hex
{
    /// <summary>A hash as 16 hexadecimal digits, in lower case.</summary>
    public static string Of(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The XxHash3 of a text in UTF-8, as 16 hexadecimal digits.</summary>
    public static string HashOf(string text) => Of(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)));

    /// <summary>The XxHash3 of the bytes of a file, as 16 hexadecimal digits.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string HashOfFile(string path)
    {
        var hash = new XxHash3();
        using var stream = File.OpenRead(path);
        hash.Append(stream);
        return Of(hash.GetCurrentHashAsUInt64());
    }
}
