using MtQuality.Data;

namespace MtQuality.Rewording;

/// <summary>What the measurements of a <see cref="SpunTerm"/> weigh: fitted on simulated spun articles and human ones.</summary>
internal sealed class TermWeights(DataFiles files)
{
    /// <summary>Name of the table.</summary>
    public const string Name = "terms";

    private readonly FittedWeights _weights = FittedWeights.Load(files, Name, TermFinder.FeatureNames);

    /// <summary>Log-odds that a term was swapped, where as many were as were not.</summary>
    public double LogOdds(in TermFeatures features) => _weights.Sum(features);
}
