namespace MtQuality.Scoring;

/// <summary>What one signal adds to a score.</summary>
/// <param name="Signal">Id of the signal.</param>
/// <param name="Bits">Bits of evidence, above 0; all contributions to a score add up to its total.</param>
public readonly record struct Contribution(string Signal, double Bits);

/// <summary>What a scorer says of one article.</summary>
/// <param name="Score">How likely the article was spun or badly translated, 0–1.</param>
/// <param name="Translated">Probability that it was badly translated, 0–1; null where the scorer does not tell the kinds apart.</param>
/// <param name="Spun">Probability that it was spun, 0–1; null likewise.</param>
/// <param name="Contributions">What made the score, strongest first.</param>
public sealed record Assessment(double Score, double? Translated, double? Spun, IReadOnlyList<Contribution> Contributions);

/// <summary>What a scorer sees of an article: numbers in the order of <see cref="Signals.SignalCatalog.All"/>.</summary>
/// <param name="Words">Number of words that the weights were found in.</param>
/// <param name="Values">The value of every signal; null where it was withheld.</param>
/// <param name="Weights">The summed weight of the evidence of every signal.</param>
internal readonly record struct FeatureVector(int Words, double?[] Values, double[] Weights);

/// <summary>Turns the readings of an article into a score. The place of the trained classifier.</summary>
internal interface IScorer
{
    /// <summary>Which scorer, in which version; part of the signature.</summary>
    string Name { get; }

    /// <summary>Scores one article; the same features give the same score.</summary>
    Assessment Assess(FeatureVector features);
}
