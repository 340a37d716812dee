using MtQuality.Data;

namespace MtQuality.Rewording;

/// <summary>What the measurements of an <see cref="OddPair"/> weigh: fitted on garbled articles and human ones.</summary>
internal sealed class OddPairWeights
{
    /// <summary>Name of the table of the measurements.</summary>
    public const string Name = "odd-pairs";

    /// <summary>Name of the table of word classes: a row for the class of the first word, a column for that of the second.</summary>
    public const string ClassesName = "odd-pair-classes";

    private readonly FittedWeights _weights;
    private readonly FittedWeights _classes;

    public OddPairWeights(DataFiles files)
    {
        _weights = FittedWeights.Load(files, Name, OddPairs.FeatureNames);
        _classes = FittedWeights.Load(files, ClassesName, PairClass.Names, PairClass.Size);
        MaxOfClasses = _classes.Values.ToArray().Max();
    }

    /// <summary>The most that any classes add.</summary>
    public double MaxOfClasses { get; }

    /// <summary>Log-odds that a pair is garbled by its measurements, where as many are as are not.</summary>
    public double LogOdds(in PairFeatures features) => _weights.Sum(features);

    /// <summary>What the word classes of the pair (<see cref="PairClass"/>) add to it.</summary>
    public double OfClasses(int pair) => _classes.Values[pair];
}
