namespace MtQuality.Forge.Neural;

/// <summary>What an encoder reads at once, and what it should answer.</summary>
/// <param name="Pieces">The word pieces, with the special ones at both ends.</param>
/// <param name="Replaced">For each piece, whether it belongs to a word that was replaced.</param>
/// <param name="Originals">For each piece, the piece of the word that stood there; -1 where there is nothing to learn.</param>
/// <param name="Kind">What the text is; null where it is not told.</param>
/// <param name="KindWeight">How much the kind counts, 0–1.</param>
/// <param name="ReplacedWeight">How much <see cref="Replaced"/> counts, 0–1: 0 where it is not known.</param>
internal sealed record TrainingWindow(
    int[] Pieces,
    bool[] Replaced,
    int[] Originals,
    EncoderKind? Kind,
    float KindWeight,
    float ReplacedWeight)
{
    /// <summary>Whether words are hidden, for the encoder to guess; what it guesses wrong makes another window.</summary>
    public bool IsMasked { get; init; }
}
