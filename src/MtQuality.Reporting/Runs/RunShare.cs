namespace MtQuality.Reporting.Runs;

/// <summary>Which articles a run scores.</summary>
/// <param name="Shard">The shard that it scores.</param>
/// <param name="LeftOut">Hash of what it skips because earlier runs have scored it; empty if it skips nothing.</param>
public sealed record RunShare(Shard Shard, string LeftOut = "")
{
    /// <summary>What they are read from.</summary>
    public RunInputs Inputs { get; init; } = RunInputs.Unknown;

    /// <summary>All articles.</summary>
    public static RunShare Whole { get; } = new(Shard.Whole);
}
