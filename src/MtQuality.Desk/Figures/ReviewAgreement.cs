using MtQuality.Metrics;

namespace MtQuality.Desk.Figures;

/// <summary>How well people agree.</summary>
/// <param name="Twice">Number of articles that two or more people have called garbled or fine.</param>
/// <param name="Alpha">Krippendorff's α; null where it is not defined.</param>
/// <param name="Pairs">The agreement of each two who have judged the same articles.</param>
internal sealed record ReviewAgreement(int Twice, Interval? Alpha, IReadOnlyList<PairAgreement> Pairs);

/// <summary>How well two people agree.</summary>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Articles">Number of articles that both have called garbled or fine.</param>
/// <param name="Kappa">Cohen's κ; null where it is not defined.</param>
internal sealed record PairAgreement(string First, string Second, int Articles, Interval? Kappa);

/// <summary>What one person has judged.</summary>
/// <param name="Name">Who.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Garbled">Number of these called garbled, translated or spun.</param>
/// <param name="Unsure">Number of these that the person was unsure of.</param>
/// <param name="MedianSeconds">Median time for an article, in seconds.</param>
internal sealed record PersonFigures(string Name, int Articles, int Garbled, int Unsure, double MedianSeconds);
