using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace MtQuality.Numerics;

/// <summary>Hashes as people compare them: 16 hexadecimal digits.</summary>
internal static class Hex
{
    /// <summary>The digits of a hash.</summary>
    public static string Of(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>XxHash3 of a text in UTF-8, in digits.</summary>
    public static string HashOf(string text) => Of(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)));
}
