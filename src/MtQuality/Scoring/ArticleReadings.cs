using MtQuality.Documents;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>A parsed article with its readings, and, for a scorer that asks, those of its flattened text.</summary>
/// <param name="Vector">The readings of the article as it stands.</param>
/// <param name="Flatten">Measures the features of its flattened text.</param>
internal readonly record struct ArticleReadings(FeatureVector Vector, Func<FeatureRow> Flatten);

/// <summary>What feature sources see: a document, and what the detectors measured in it.</summary>
/// <param name="Document">The flattened text, parsed; never held beyond the call.</param>
/// <param name="Vector">Its readings.</param>
/// <param name="Readings">The readings themselves, in the order of <see cref="SignalCatalog.All"/>; those of signals that no feature
/// reads are empty.</param>
internal readonly record struct MeasuredDocument(TextDocument Document, FeatureVector Vector, IReadOnlyList<Reading> Readings);

/// <summary>The features of one article.</summary>
/// <param name="Words">Number of words that they were measured in.</param>
/// <param name="Values">One finite number a feature, in the order of <see cref="FeatureSet.Features"/>.</param>
/// <param name="EvidenceBits">Bits of evidence that a scorer adds to what a model says of the features, 0 or more.</param>
public readonly record struct FeatureRow(int Words, float[] Values, double EvidenceBits);
