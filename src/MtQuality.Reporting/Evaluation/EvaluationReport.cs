using MtQuality.Metrics;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Evaluation;

/// <summary>The results of an evaluation. Articles are added one at a time.</summary>
public sealed class EvaluationReport
{
    private readonly List<EvaluatedArticle> _articles = [];
    private readonly List<EvaluatedArticle> _attacked = [];
    private readonly Dictionary<string, Contribution> _contributions = new(StringComparer.Ordinal);

    /// <summary>What the articles are read from.</summary>
    public RunInputs Inputs { get; init; } = RunInputs.Unknown;

    /// <summary>The articles that have a verdict, in order.</summary>
    public IReadOnlyList<EvaluatedArticle> Articles => _articles;

    /// <summary>The same articles after each attack, attack by attack.</summary>
    public IReadOnlyList<EvaluatedArticle> Attacked => _attacked;

    /// <summary>Number of articles whose verdict is withheld.</summary>
    public int Withheld { get; private set; }

    /// <summary>Number of inputs that could not be read.</summary>
    public int Problems { get; set; }

    /// <summary>Mean absolute contribution of each signal in bits, largest first.</summary>
    public IReadOnlyList<Contribution> Importance() =>
    [
        .. _contributions.Values
            .Select(sum => sum with { Bits = sum.Bits / Math.Max(1, _articles.Count) })
            .OrderByDescending(mean => mean.Bits)
            .ThenBy(mean => mean.Signal, StringComparer.Ordinal),
    ];

    /// <summary>Adds a scored article.</summary>
    /// <param name="card">Its score card.</param>
    /// <param name="kind">Its kind of text.</param>
    /// <param name="facets">What else is known about it, such as label, tool or year.</param>
    /// <param name="weight">Number of articles that it stands for, above 0.</param>
    public void Add(ScoreCard card, string kind, IReadOnlyDictionary<string, string> facets, double weight = 1)
    {
        if (card.Verdict == Verdict.Withheld)
        {
            Withheld++;
            return;
        }
        _articles.Add(Evaluated(card, kind, facets) with { Weight = weight });
        foreach (var contribution in card.Assessment.Contributions)
        {
            var sum = _contributions.GetValueOrDefault(contribution.Signal).Bits + Math.Abs(contribution.Bits);
            _contributions[contribution.Signal] = contribution with { Bits = sum };
        }
    }

    /// <summary>Adds an article that was attacked. If its verdict is now withheld, the attack has hidden it, and it counts as one that is
    /// not flagged.</summary>
    /// <param name="card">Its score card.</param>
    /// <param name="kind">Its kind of text.</param>
    /// <param name="attack">Name of the attack.</param>
    /// <param name="weight">Number of articles that it stands for, above 0.</param>
    public void AddAttacked(ScoreCard card, string kind, string attack, double weight) =>
        _attacked.Add(Evaluated(card, kind, new Dictionary<string, string> { [Slices.Attack] = attack }) with { Weight = weight });

    private static EvaluatedArticle Evaluated(ScoreCard card, string kind, IReadOnlyDictionary<string, string> facets) =>
        new(card.Article.Group ?? card.Article.Id, kind, card.Words, card.Assessment.Score, card.Verdict, facets);
}
