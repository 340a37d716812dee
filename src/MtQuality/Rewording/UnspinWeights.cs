namespace MtQuality.Rewording;

/// <summary>What the measurements of a <see cref="Swap"/> weigh: fitted on simulated spun articles and human ones by
/// `MtQuality.Benchmarks unspin-train`.</summary>
internal static class UnspinWeights
{
    private static readonly float[] Weights =
    [
        -1.779f, // one
        1.214f, // gain
        -0.378f, // rarity
        0.286f, // gap left
        0.316f, // gap right
        0.679f, // left unseen
        0.594f, // right unseen
        0.319f, // left expected
        0.255f, // right expected
        0.049f, // frequency
        -0.172f, // order gained
        -2.101f, // candidate order
        1.648f, // candidates
        -1.358f, // rank
        -0.697f, // capitalised
        0.432f, // neighbour unknown
        0.066f, // gain above 5
        0.277f, // gain above 10
        0.631f, // gain above 15
        1.102f, // rarity above 3
        -0.520f, // word elsewhere
        0.219f, // candidate elsewhere
        1.082f, // share that fits
        0.005f, // second best
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
