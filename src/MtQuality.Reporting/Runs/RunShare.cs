namespace MtQuality.Reporting.Runs;

/// <summary>Which articles of its input a run scores.</summary>
/// <param name="Shard">The shard that it scores.</param>
/// <param name="LeftOut">Hash of what it skips because earlier runs have scored it; empty if it skips nothing.</param>
public sealed record RunShare(Shard Shard, string LeftOut = "")
{
    /// <summary>All articles.</summary>
    public static RunShare Whole { get; } = new(Shard.Whole);
}
