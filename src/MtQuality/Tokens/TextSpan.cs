namespace MtQuality.Tokens;

/// <summary>A half-open range of a text, in UTF-16 units: it includes <c>Start</c> and excludes <c>End</c>.</summary>
/// <param name="Start">Offset of the first unit, 0 or more.</param>
/// <param name="End">Offset after the last unit; at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>The characters of <paramref name="text"/> in this range.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>This range moved by <paramref name="units"/> UTF-16 units; a negative number moves it towards the start.</summary>
    public TextSpan Shift(int units) => new(Start + units, End + units);
}
