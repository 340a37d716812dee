using MtQuality.Metrics;
using MtQuality.Rewording;

namespace MtQuality.Forge.Weights;

/// <summary>One place that may have been swapped: its measurements, the first of which is 1, and whether it was.</summary>
internal readonly record struct SwapCase(float[] Features, bool IsSwap)
{
    private const double Ridge = 1e-5;

    public SwapCase(SwapFeatures features, bool isSwap)
        : this(((ReadOnlySpan<float>)features).ToArray(), isSwap)
    {
    }

    public SwapCase(TermFeatures features, bool isSwap)
        : this(((ReadOnlySpan<float>)features).ToArray(), isSwap)
    {
    }

    /// <summary>The weights of the measurements; that of the first is for places of which as many are swaps as are not.</summary>
    /// <exception cref="InvalidDataException">All places are of one kind, so that nothing can be learnt.</exception>
    public static double[] Fit(List<SwapCase> cases)
    {
        var swaps = cases.Count(item => item.IsSwap);
        if (swaps == 0 || swaps == cases.Count)
            throw new InvalidDataException(
                $"{swaps} of {cases.Count} places are swapped: both kinds are needed to fit weights; give more articles.");
        var rows = cases.ConvertAll(
            item => new LogisticCase(null, Array.ConvertAll(item.Features, value => (double)value), item.IsSwap, 1));
        var weights = LogisticRegression.Fit(rows, new double[cases[0].Features.Length], Ridge * cases.Count);
        // The share of swaps among the places tried is taken out: each document has its own.
        weights[0] -= Math.Log((double)swaps / (cases.Count - swaps));
        return weights;
    }
}
