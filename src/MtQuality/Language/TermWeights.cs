namespace MtQuality.Language;

/// <summary>What the measurements of a <see cref="SpunTerm"/> weigh: fitted on simulated spun articles and human ones by `MtQuality.Benchmarks term-train`.</summary>
internal static class TermWeights
{
    private static readonly float[] Weights =
    [
        -0.752f, // one
        2.700f, // bits
        -0.299f, // bits above 7
        0.685f, // both swapped
        -0.255f, // rank
        0.156f, // swapped in other terms
        0.314f, // rarity
        0.439f, // rarity above 1
        0.452f, // expected
        0.757f, // left unseen
        0.663f, // right unseen
        -0.735f, // capitalised
        -0.337f, // words elsewhere
        0.350f, // term's words elsewhere
        -0.175f, // right word swapped
    ];

    /// <summary>Log-odds that a term was swapped, where as many do as do not.</summary>
    public static double Logit(in TermFeatures features)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * features[i];
        return sum;
    }
}
