namespace MtQuality.Scoring.Classifier;

/// <summary>
/// The straight line that calibrates the log-odds of a model. Short texts give less information and their features vary more, so slope and
/// offset depend on the logarithm of the length.
/// </summary>
/// <param name="Slope">Slope for a text of <see cref="MiddleLength"/> words, above 0.</param>
/// <param name="Offset">Offset for a text of <see cref="MiddleLength"/> words, in nats.</param>
/// <param name="SlopeByLength">Increase of the slope when the number of words grows by a factor of e.</param>
/// <param name="OffsetByLength">Increase of the offset when the number of words grows by a factor of e, in nats.</param>
/// <remarks>J. Platt, <i>Probabilistic Outputs for Support Vector Machines</i>, 1999; the dependence on length is our addition.</remarks>
internal readonly record struct Calibration(double Slope, double Offset, double SlopeByLength, double OffsetByLength)
{
    /// <summary>The length for which <see cref="Slope"/> and <see cref="Offset"/> are given, in words.</summary>
    public const int MiddleLength = 150;

    /// <summary>A text with fewer words is calibrated like one of this length.</summary>
    public const int MinLength = 50;

    /// <summary>A text with more words is calibrated like one of this length: the random variation of features shrinks with length, but the
    /// difference between a register and those in the training data does not.</summary>
    public const int MaxLength = 300;

    /// <summary>The natural logarithm of the ratio of a length, limited to the range above, to <see cref="MiddleLength"/>.</summary>
    public static double LogLength(int words) => Math.Log((double)Math.Clamp(words, MinLength, MaxLength) / MiddleLength);

    /// <summary>The slope for a text of a number of words.</summary>
    public double SlopeAt(int words) => Slope + SlopeByLength * LogLength(words);

    /// <summary>Calibrated log-odds, in nats.</summary>
    /// <param name="logOdds">The log-odds of the model, in nats.</param>
    /// <param name="words">Number of words of the text.</param>
    public double Apply(double logOdds, int words) => SlopeAt(words) * logOdds + Offset + OffsetByLength * LogLength(words);
}
