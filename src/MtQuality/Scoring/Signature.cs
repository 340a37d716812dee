using MtQuality.Numerics;

namespace MtQuality.Scoring;

/// <summary>Everything that produced a number: two runs with the same signature over the same input give the same bytes.</summary>
/// <param name="Parts">Name and value of every ingredient, in order.</param>
public sealed record Signature(IReadOnlyList<KeyValuePair<string, string>> Parts)
{
    /// <summary>The short form: 16 hexadecimal digits, XxHash3 of all parts.</summary>
    public string Id { get; } = Hex.HashOf(string.Concat(Parts.Select(part => $"{part.Key}={part.Value}\n")));

    /// <inheritdoc/>
    public override string ToString() => Id;
}
