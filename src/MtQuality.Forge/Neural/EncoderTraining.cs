namespace MtQuality.Forge.Neural;

/// <summary>How an encoder is trained.</summary>
internal sealed record EncoderTraining
{
    private const double MinRateShare = 0.01;

    /// <summary>Number of steps.</summary>
    public required int Steps { get; init; }

    /// <summary>Windows of a step.</summary>
    public int Windows { get; init; } = 32;

    /// <summary>The largest step of a weight.</summary>
    public double Rate { get; init; } = 2e-4;

    /// <summary>Steps until the rate is reached.</summary>
    public int WarmUp { get; init; } = 100;

    /// <summary>Share of the steps, at the end, over which the rate falls to a hundredth.</summary>
    public double Decay { get; init; } = 0.5;

    /// <summary>Seed of all that is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Steps between checkpoints.</summary>
    public int Checkpoint { get; init; } = 200;

    /// <summary>The rate of a step.</summary>
    public double RateOf(int step) =>
        Rate * Math.Min(1, (step + 1.0) / WarmUp) * Math.Clamp((Steps - step) / (Steps * Decay), MinRateShare, 1);
}
