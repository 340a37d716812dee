namespace MtQuality.Corpus.Bytes;

/// <summary>A text made of bytes.</summary>
/// <param name="Text">The text; what could not be decoded is U+FFFD in it.</param>
/// <param name="Damaged">Number of characters that could not be decoded.</param>
internal readonly record struct DecodedText(string Text, int Damaged)
{
    // A text has a few bad characters, a picture or a program has little else. In a short text few are many.
    private const int FewDamaged = 3;
    private const int MinPerDamaged = 50;

    /// <summary>Number of characters that no text has: those that could not be decoded, and control characters other than white
    /// space.</summary>
    public int Strange => Damaged + Text.Count(c => c < ' ' && !char.IsWhiteSpace(c));

    /// <summary>Whether so few characters are strange that this is a text.</summary>
    public bool IsText => Strange <= Math.Max(FewDamaged, Text.Length / MinPerDamaged);

    /// <summary>The same text with U+FFFD for every NUL, which no text has.</summary>
    public DecodedText WithoutNul() => Text.Contains('\0', StringComparison.Ordinal)
        ? new DecodedText(Text.Replace('\0', '\uFFFD'), Damaged + Text.AsSpan().Count('\0'))
        : this;
}
