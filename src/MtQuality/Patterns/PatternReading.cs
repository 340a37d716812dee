namespace MtQuality.Patterns;

/// <summary>What the patterns of a document say.</summary>
/// <param name="Words">Its words, as patterns see them.</param>
/// <param name="Translated">Whether it was badly translated.</param>
/// <param name="Spun">Whether its words were replaced.</param>
internal sealed record PatternReading(PatternWord[] Words, PatternScore Translated, PatternScore Spun);
