namespace MtQuality.Rewording;

/// <summary>What the measurements of a <see cref="SpunTerm"/> weigh: fitted on simulated spun articles and human ones by
/// `MtQuality.Benchmarks term-train`.</summary>
internal static class TermWeights
{
    private static readonly float[] Weights =
    [
        -0.649f, // one
        2.513f, // bits
        0.395f, // bits above 7
        0.631f, // both swapped
        -0.255f, // rank
        0.143f, // swapped in other terms
        0.357f, // rarity
        0.362f, // rarity above 1
        0.450f, // expected
        0.684f, // left unseen
        0.653f, // right unseen
        -0.732f, // capitalised
        -0.352f, // words elsewhere
        0.357f, // term's words elsewhere
        -0.205f, // right word swapped
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
