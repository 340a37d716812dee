namespace MtQuality.Families.Candidates;

/// <summary>Two articles that share keys.</summary>
/// <param name="First">Number of one, the smaller.</param>
/// <param name="Second">Number of the other.</param>
/// <param name="Shared">Number of keys that brought them together.</param>
internal readonly record struct CandidatePair(int First, int Second, int Shared);
