namespace MtQuality.Metrics;

/// <summary>Measures an evaluation as a whole and part by part, each measure with a bootstrap interval that draws whole
/// groups.</summary>
/// <remarks>Percentile intervals with groups as the sampling units: B. Efron and R. Tibshirani, <i>An Introduction to the
/// Bootstrap</i>, 1993.</remarks>
public static class Slices
{
    /// <summary>Facets by which an evaluation is split.</summary>
    public static IReadOnlyList<string> Facets { get; } = ["label", "tool", "domain", "lang_pair", "year", "words"];

    /// <summary>The facet of articles that were attacked: the name of the attack.</summary>
    public const string Attack = "attack";

    private const string Length = "words";
    private const int Samples = 200;

    // Smaller parts are counted only in the whole.
    private const int MinArticles = 20;

    // A part with no or few human articles, such as those of one tool, is compared with all human articles.
    private const int MinPeople = 20;

    /// <summary>The whole first, then every part of every facet.</summary>
    /// <param name="articles">The articles that have a verdict.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static IReadOnlyList<EvaluationSlice> Measure(IReadOnlyList<EvaluatedArticle> articles, int seed)
    {
        var people = articles.Where(article => !article.IsGarbled).ToList();
        var slices = new List<EvaluationSlice> { Slice("all", "all", articles, againstAll: false, seed) };
        var kinds = articles
            .Where(article => article.IsGarbled)
            .GroupBy(article => article.Kind)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal);
        foreach (var kind in kinds)
            slices.Add(Slice("kind", kind.Key, [.. people, .. kind], againstAll: true, seed));
        foreach (var facet in Facets)
        {
            var parts = articles
                .Where(article => ValueOf(article, facet) is not null)
                .GroupBy(article => ValueOf(article, facet)!)
                .OrderBy(part => part.Key, StringComparer.Ordinal);
            foreach (var part in parts.Where(part => part.Count() >= MinArticles))
            {
                var own = part.Count(article => !article.IsGarbled);
                var needsAll = own < MinPeople && own < part.Count();
                IReadOnlyList<EvaluatedArticle> measured = needsAll ? [.. people, .. part.Where(article => article.IsGarbled)] : [.. part];
                slices.Add(Slice(facet, part.Key, measured, needsAll, seed));
            }
        }
        return slices;
    }

    /// <summary>One slice for each attack.</summary>
    /// <param name="attacked">The articles as they were after it; their facet <see cref="Attack"/> names it.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static IReadOnlyList<EvaluationSlice> OfAttacks(IEnumerable<EvaluatedArticle> attacked, int seed) =>
        [.. attacked.GroupBy(article => article.Facets[Attack]).Select(attack => Slice(Attack, attack.Key, [.. attack], false, seed))];

    private static string? ValueOf(EvaluatedArticle article, string facet) =>
        facet == Length ? LengthBin.Of(article.Words)?.Name : article.Facets.GetValueOrDefault(facet);

    private static EvaluationSlice Slice(
        string facet, string name, IReadOnlyList<EvaluatedArticle> articles, bool againstAll, int seed)
    {
        var ranked = articles.OrderBy(article => article.Score).ToArray();
        var cases = Array.ConvertAll(ranked, article => article.Case);
        var points = OperatingPoints.Of(cases);
        var values = Measures.Of(cases, Array.ConvertAll(cases, item => item.Weight), points);
        var groups = ranked
            .Select(article => article.Group)
            .Distinct()
            .Index()
            .ToDictionary(group => group.Item, group => group.Index, StringComparer.Ordinal);
        var groupOf = Array.ConvertAll(ranked, article => groups[article.Group]);
        var drawn = Enumerable.Range(0, values.Length).Select(_ => new List<double>(Samples)).ToArray();
        var random = new Random(seed);
        var counts = new double[cases.Length];
        var times = new int[groups.Count];
        for (var sample = 0; sample < Samples; sample++)
        {
            Array.Clear(times);
            for (var i = 0; i < groups.Count; i++)
                times[random.Next(groups.Count)]++;
            for (var i = 0; i < cases.Length; i++)
                counts[i] = times[groupOf[i]] * ranked[i].Weight;
            var measured = Measures.Of(cases, counts, points);
            for (var i = 0; i < measured.Length; i++)
            {
                if (measured[i] is { } value)
                    drawn[i].Add(value);
            }
        }
        return new EvaluationSlice(
            facet,
            name,
            articles.Count(article => article.IsGarbled),
            articles.Count(article => !article.IsGarbled),
            againstAll,
            [.. values.Select((value, i) => value is { } number ? BootstrapInterval.Of(number, drawn[i]) : (Interval?)null)]);
    }
}
