using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace MtQuality.Scoring;

/// <summary>Everything that produced a number: two runs with the same signature over the same input give the same bytes.</summary>
/// <param name="Parts">Name and value of every ingredient, in order.</param>
public sealed record Signature(IReadOnlyList<KeyValuePair<string, string>> Parts)
{
    /// <summary>The short form: 16 hexadecimal digits, XxHash3 of all parts.</summary>
    public string Id { get; } = Hex(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Concat(Parts.Select(part => $"{part.Key}={part.Value}\n")))));

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal static string Hex(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}
