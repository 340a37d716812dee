namespace MtQuality.Families.Clusters;

/// <summary>Two articles that share a source.</summary>
/// <param name="First">Number of one.</param>
/// <param name="Second">Number of the other.</param>
/// <param name="Strength">How much they share: the number of matched words.</param>
/// <param name="Distance">Share of the shorter one that the other lacks, 0–1.</param>
internal readonly record struct Link(int First, int Second, double Strength, double Distance);
