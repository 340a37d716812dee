namespace MtQuality.Tokens;

/// <summary>A half-open stretch of a text, in UTF-16 units: <c>Start</c> is in it, <c>End</c> is not.</summary>
/// <param name="Start">First unit, from 0.</param>
/// <param name="End">One past the last unit; never below <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Number of UTF-16 units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>The stretch of <paramref name="text"/> that this span names.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>This span moved by <paramref name="units"/>.</summary>
    public Span Shift(int units) => new(Start + units, End + units);
}
