using MtQuality.Numerics;

namespace MtQuality.Scoring;

/// <summary>Identifies everything that a result depends on beside the article. Two runs with the same signature over the same input give
/// identical files.</summary>
/// <param name="Parts">Name and value of everything that results depend on, in a fixed order.</param>
public sealed record Signature(IReadOnlyList<KeyValuePair<string, string>> Parts)
{
    /// <summary>The short form of the signature: 16 hexadecimal digits, the XxHash3 of all parts.</summary>
    public string Id { get; } = Hex.HashOf(string.Concat(Parts.Select(part => $"{part.Key}={part.Value}\n")));

    /// <inheritdoc/>
    public bool Equals(Signature? other) => other is not null && ListEquality.SameItems(Parts, other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => ListEquality.HashOf(Parts);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
