namespace MtQuality.Reporting.Runs;

/// <summary>Which of the articles it is given a run scores; two runs are parts of one whole only if this agrees.</summary>
/// <param name="Shard">The shard it takes.</param>
/// <param name="LeftOut">Hash of what earlier runs have scored and this one leaves out; empty where nothing is left out.</param>
public sealed record RunShare(Shard Shard, string LeftOut = "")
{
    /// <summary>Everything.</summary>
    public static RunShare Whole { get; } = new(Shard.Whole);
}
