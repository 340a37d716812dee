namespace MtQuality.Numerics;

/// <summary>Converts between probabilities and log-odds.</summary>
public static class Logistic
{
    /// <summary>Bits per nat: the factor that converts log-odds in nats into log-odds in bits.</summary>
    public static readonly double BitsPerNat = 1 / Math.Log(2);

    /// <summary>The probability, 0–1, of log-odds in nats.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The log-odds, in nats, of a probability above 0 and below 1.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));
}
