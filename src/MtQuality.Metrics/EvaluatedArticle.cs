using MtQuality.Scoring.Verdicts;

namespace MtQuality.Metrics;

/// <summary>A labelled article with its score.</summary>
/// <param name="Group">Articles of one group share a source, and are drawn together in a bootstrap sample.</param>
/// <param name="Kind">What it is: "human", or how it was garbled.</param>
/// <param name="Words">Number of words.</param>
/// <param name="Score">Its score, 0–1.</param>
/// <param name="Verdict">The verdict on it.</param>
/// <param name="Facets">Further facts about it by name: label, tool, domain and others.</param>
public sealed record EvaluatedArticle(
    string Group, string Kind, int Words, double Score, Verdict Verdict, IReadOnlyDictionary<string, string> Facets)
{
    /// <summary>Number of articles that it stands for, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The kind of good text.</summary>
    public const string Human = "human";

    /// <summary>Whether it is what the score should find.</summary>
    public bool IsGarbled => Kind != Human;

    /// <summary>The article as a case.</summary>
    public ScoredCase Case => new(Score, IsGarbled) { Verdict = Verdict, Weight = Weight };
}

/// <summary>The measures of a part of an evaluation.</summary>
/// <param name="Facet">What the evaluation was split by: "all", or the name of a facet.</param>
/// <param name="Name">Which part.</param>
/// <param name="Garbled">Number of garbled articles.</param>
/// <param name="People">Number of human articles.</param>
/// <param name="AgainstAll">Whether the human articles are those of the whole evaluation, because the part has few or none.
/// </param>
/// <param name="Measures">In the order of <see cref="Measures.Names"/>; null where there are too few articles.</param>
public sealed record EvaluationSlice(
    string Facet, string Name, int Garbled, int People, bool AgainstAll, IReadOnlyList<Interval?> Measures);
