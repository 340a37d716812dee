namespace MtQuality.Learning;

/// <summary>An article that people have judged, as a model sees it.</summary>
/// <param name="Features">The features that the model reads, in its order.</param>
/// <param name="Words">Number of words.</param>
/// <param name="EvidenceBits">What is added to what the model says, in bits.</param>
/// <param name="IsGarbled">Whether people call it garbled.</param>
/// <param name="Cluster">Number of its cluster of near-duplicates.</param>
internal sealed record JudgedText(float[] Features, int Words, double EvidenceBits, bool IsGarbled, int Cluster);
