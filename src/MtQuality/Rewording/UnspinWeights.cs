using MtQuality.Data;

namespace MtQuality.Rewording;

/// <summary>What the measurements of a <see cref="Swap"/> weigh: fitted on simulated spun articles and human ones.</summary>
internal sealed class UnspinWeights(DataFiles files)
{
    /// <summary>Name of the table.</summary>
    public const string Name = "unspin";

    private readonly FittedWeights _weights = FittedWeights.Load(files, Name, Unspinner.FeatureNames);

    /// <summary>Log-odds that a swap undoes a spinner's, where as many do as do not.</summary>
    public double LogOdds(in SwapFeatures features) => _weights.Sum(features);
}
