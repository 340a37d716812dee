using MtQuality.Tokens;

namespace MtQuality.Metrics.Comparison;

/// <summary>What must stay the same when a text is reworded.</summary>
public enum ImmutableKind : byte
{
    /// <summary>Words capitalised in mid-sentence.</summary>
    Name,

    /// <summary>A number, with or without separators of thousands.</summary>
    Number,

    /// <summary>Three words or more between double quotes.</summary>
    Quotation,
}

/// <summary>A name, number or quotation of the original, listed once, however often it occurs.</summary>
/// <param name="Kind">Whether it is a name, a number or a quotation.</param>
/// <param name="Text">How it is first written in the original.</param>
/// <param name="Span">Where that is.</param>
/// <param name="IsKept">Whether the suspect has the same words anywhere.</param>
public sealed record Immutable(ImmutableKind Kind, string Text, TextSpan Span, bool IsKept);
