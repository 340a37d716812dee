namespace MtQuality.Scoring.Classifier;

/// <summary>
/// The straight line that turns a model's log-odds into calibrated ones. A short text says less, and its features scatter more: slope
/// and offset go with the logarithm of length.
/// </summary>
/// <param name="Slope">Slope for a text of <see cref="MiddleLength"/> words, above 0.</param>
/// <param name="Offset">Offset for such a text, in nats.</param>
/// <param name="SlopeByLength">What every e-fold of words adds to the slope.</param>
/// <param name="OffsetByLength">What every e-fold of words adds to the offset, in nats.</param>
/// <remarks>J. Platt, <i>Probabilistic Outputs for Support Vector Machines</i>, 1999; the dependence on length is ours.</remarks>
public readonly record struct Calibration(double Slope, double Offset, double SlopeByLength, double OffsetByLength)
{
    /// <summary>The length that slope and offset are given for, in words.</summary>
    public const int MiddleLength = 150;

    /// <summary>Number of words below which a text is treated as one of so many.</summary>
    public const int MinLength = 50;

    /// <summary>Number of words from which a text is treated as one of so many: what scatters levels out with length, how a register
    /// differs from those learnt from does not.</summary>
    public const int MaxLength = 300;

    /// <summary>The logarithm of a length against the middle one, as the line reads it.</summary>
    public static double LogLength(int words) => Math.Log((double)Math.Clamp(words, MinLength, MaxLength) / MiddleLength);

    /// <summary>The slope for a text of so many words.</summary>
    public double SlopeAt(int words) => Slope + SlopeByLength * LogLength(words);

    /// <summary>Calibrated log-odds, in nats.</summary>
    /// <param name="logOdds">What the model says, in nats.</param>
    /// <param name="words">Number of words that it was said of.</param>
    public double Apply(double logOdds, int words) => SlopeAt(words) * logOdds + Offset + OffsetByLength * LogLength(words);
}
