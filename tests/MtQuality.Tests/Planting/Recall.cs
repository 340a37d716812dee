using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Tests.Planting;

/// <summary>How many faults of one kind were planted, and how many of them were found.</summary>
internal readonly record struct Recall(string Way, int Planted, int Found)
{
    public double Share => Planted == 0 ? 0 : (double)Found / Planted;

    /// <summary>
    /// Plants <paramref name="perWay"/> faults of every kind, one article after the other, and calls <paramref name="onMiss"/>
    /// for every fault that was not found.
    /// </summary>
    public static IReadOnlyList<Recall> Measure(
        IReadOnlyList<Article> articles,
        int perWay,
        int seed,
        Action<string, PlantedFault>? onMiss = null)
    {
        var analyzer = new QualityAnalyzer();
        var planter = new Planter(new TextResources(LexiconSet.Shipped), seed);
        var recalls = new List<Recall>();
        foreach (var way in Planter.WayNames)
        {
            var (planted, found) = (0, 0);
            for (var i = 0; planted < perWay && i < 4 * perWay; i++)
            {
                var article = articles[i % articles.Count];
                if (planter.Plant(article, way) is not { } fault)
                    continue;
                planted++;
                if (IsFound(analyzer, article with { Text = fault.Text, Title = null, Blocks = null }, fault.Span))
                    found++;
                else
                    onMiss?.Invoke(way, fault);
            }
            recalls.Add(new Recall(way, planted, found));
        }
        return recalls;
    }

    private static bool IsFound(QualityAnalyzer analyzer, Article article, TextSpan fault) =>
        analyzer.Analyze(article).Findings.Any(finding =>
            IsOfFamily(finding.Signal) && finding.Span.Start < fault.End && fault.Start < finding.Span.End);

    private static bool IsOfFamily(string signal) =>
        signal.StartsWith("case.", StringComparison.Ordinal) || signal.StartsWith("repetition.", StringComparison.Ordinal);
}
