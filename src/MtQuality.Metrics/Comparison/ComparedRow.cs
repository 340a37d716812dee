namespace MtQuality.Metrics.Comparison;

/// <summary>A stretch of text whose words changed in the same way. Text between words that changed separately is
/// <see cref="WordChange.Kept"/>.</summary>
public readonly record struct ComparedRun(WordChange Change, string Text);

/// <summary>A paragraph of the original and the part of the suspect that corresponds to it; either may be empty.</summary>
public sealed record ComparedRow(IReadOnlyList<ComparedRun> Original, IReadOnlyList<ComparedRun> Suspect);
