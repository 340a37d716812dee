namespace MtQuality.Desk.Runs;

/// <summary>What the queue offers.</summary>
/// <param name="Runs">Folders of the runs, as full paths.</param>
/// <param name="Doubled">Share of the articles that two people judge, 0–1.</param>
/// <param name="Sheet">A sheet of <c>mtq sample</c> whose articles are judged blind; null for none.</param>
internal sealed record QueueOffer(IReadOnlyList<string> Runs, double Doubled, string? Sheet);
