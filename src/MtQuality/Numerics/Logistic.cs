namespace MtQuality.Numerics;

/// <summary>The logistic function and its inverse: between log-odds in nats and probabilities.</summary>
internal static class Logistic
{
    /// <summary>Bits per nat: the factor that converts log-odds in nats into log-odds in bits.</summary>
    public static readonly double BitsPerNat = 1 / Math.Log(2);

    /// <summary>The probability, 0–1, of these log-odds; 0 gives one half.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>The probability, 0–1, of these log-odds, in single precision.</summary>
    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>The log-odds of a probability between 0 and 1; infinite at either end.</summary>
    public static double LogOdds(double probability) => Math.Log(probability / (1 - probability));
}
