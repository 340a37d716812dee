namespace MtQuality.Metrics.Comparison;

/// <summary>A stretch of text whose words met the same change. What stands between words that changed apart is
/// <see cref="Change.Kept"/>.</summary>
public readonly record struct ComparedRun(Change Change, string Text);

/// <summary>A paragraph of the original and what stands for it in the suspect; either may be empty.</summary>
public sealed record ComparedRow(IReadOnlyList<ComparedRun> Original, IReadOnlyList<ComparedRun> Suspect);
