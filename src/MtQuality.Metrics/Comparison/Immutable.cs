using MtQuality.Tokens;

namespace MtQuality.Metrics.Comparison;

/// <summary>What a rewriting may not change and still say the same.</summary>
public enum ImmutableKind : byte
{
    /// <summary>Words capitalised in mid-sentence.</summary>
    Name,

    /// <summary>A number, however its thousands are parted.</summary>
    Number,

    /// <summary>Three words or more between double quotes.</summary>
    Quotation,
}

/// <summary>A name, number or quotation of the original, once however often it stands there.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">As it stands in the original first.</param>
/// <param name="Span">Where it does.</param>
/// <param name="IsKept">Whether it stands anywhere in the suspect, word by word.</param>
public sealed record Immutable(ImmutableKind Kind, string Text, Span Span, bool IsKept);
