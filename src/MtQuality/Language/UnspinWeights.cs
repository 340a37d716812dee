namespace MtQuality.Language;

/// <summary>What the measurements of a <see cref="Swap"/> weigh: fitted on simulated spun articles and human ones by `MtQuality.Benchmarks unspin-train`.</summary>
internal static class UnspinWeights
{
    private static readonly float[] Weights =
    [
        -1.410f, // one
        1.140f, // gain
        -0.284f, // rarity
        0.259f, // gap left
        0.296f, // gap right
        0.672f, // left unseen
        0.577f, // right unseen
        0.286f, // left expected
        0.223f, // right expected
        0.136f, // frequency
        0.045f, // order gained
        -2.364f, // candidate order
        1.446f, // candidates
        -0.974f, // rank
        -0.605f, // capitalised
        0.464f, // neighbour unknown
        0.086f, // gain above 5
        0.292f, // gain above 10
        0.587f, // gain above 15
        1.102f, // rarity above 3
        -0.513f, // word elsewhere
        0.206f, // candidate elsewhere
        1.280f, // share that fits
        0.007f, // second best
    ];

    /// <summary>Log-odds that a swap undoes a spinner's, where as many do as do not.</summary>
    public static double Logit(in SwapFeatures features)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * features[i];
        return sum;
    }
}
