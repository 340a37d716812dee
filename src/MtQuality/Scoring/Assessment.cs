using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>What one signal, or one feature of a model beside the signals, adds to a score.</summary>
/// <param name="Signal">Id of the signal, or name of the feature: <c>family.name</c>.</param>
/// <param name="Bits">Bits of evidence; below 0 it speaks for the text. All contributions and <see cref="Assessment.Base"/> add up to
/// the log-odds of the score.</param>
public readonly record struct Contribution(string Signal, double Bits)
{
    /// <summary>The part of <see cref="Signal"/> before the dot.</summary>
    public string Family => Signal[..Signal.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Its name in charts and tables, a few words.</summary>
    public string Title => FeatureSet.TitleOf(Signal);
}

/// <summary>What a scorer says of one article.</summary>
/// <param name="Score">How likely the article was spun or badly translated, 0–1: <c>1 / (1 + 2^−bits)</c> with the bits of
/// <paramref name="Base"/> and all <paramref name="Contributions"/>.</param>
/// <param name="Translated">Probability that it was badly translated, 0–1; null where the scorer does not tell the kinds apart.</param>
/// <param name="Spun">Probability that it was spun, 0–1; null likewise.</param>
/// <param name="Base">Bits before any evidence, as a rule below 0.</param>
/// <param name="Contributions">What made the score, from the strongest that accuses to the strongest that speaks for the text.</param>
public sealed record Assessment(double Score, double? Translated, double? Spun, double Base, IReadOnlyList<Contribution> Contributions)
{
    /// <summary>Whether the text is unlike everything that the scorer knows, so that its score means little.</summary>
    public bool IsOutOfDomain { get; init; }
}

/// <summary>What a scorer sees of an article: numbers in the order of <see cref="SignalCatalog.All"/>.</summary>
/// <param name="Words">Number of words that the weights were found in.</param>
/// <param name="Values">The value of every signal; null where it was withheld or not asked for.</param>
/// <param name="Weights">The summed weight of the evidence of every signal.</param>
internal readonly record struct FeatureVector(int Words, double?[] Values, double[] Weights);

/// <summary>Turns the readings of an article into a score.</summary>
internal interface IScorer
{
    /// <summary>Which scorer, in which version; part of the signature.</summary>
    string Name { get; }

    /// <summary>Scores one article; the same article gives the same score.</summary>
    Assessment Assess(ArticleReadings article);
}
