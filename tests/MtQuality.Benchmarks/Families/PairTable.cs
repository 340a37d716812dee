using System.Globalization;

namespace MtQuality.Benchmarks.Families;

/// <summary>By kind of copy: the share of copies that each method joins with their original, and the share of its pairs that are of one
/// source. Pairs of different sources that reuse text of each other, or whose originals do, are left out.</summary>
internal sealed class PairTable(IReadOnlyList<PlantedArticle> planted, IReadOnlyList<string> texts)
{
    private readonly List<Method> _methods = [];
    private readonly Dictionary<(int, int), bool> _reuse = [];
    private readonly Dictionary<string, int> _origins = planted.Index().Where(article => article.Item.IsOriginal).ToDictionary(
        article => article.Item.Family, article => article.Index);

    private sealed record Method(
        string Name, HashSet<(int, int)> Pairs, Dictionary<string, int>? Wrong, Dictionary<string, int> Right);

    public void Add(string name, HashSet<(int, int)> pairs, bool countsWrong = true)
    {
        var (wrong, right) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var pair in countsWrong ? pairs : [])
        {
            var isSame = pair.Item2 < planted.Count && planted[pair.Item1].Family == planted[pair.Item2].Family;
            if (!isSame && IsReuse(pair))
                continue;
            foreach (var kind in new[] { pair.Item1, pair.Item2 }.Where(number => number < planted.Count)
                .Select(number => planted[number].Kind).Distinct())
                (isSame ? right : wrong)[kind] = (isSame ? right : wrong).GetValueOrDefault(kind) + 1;
        }
        _methods.Add(new Method(name, pairs, countsWrong ? wrong : null, right));
    }

    public void Print()
    {
        Console.WriteLine($"| kind | copies |{string.Concat(_methods.Select(Head))}");
        Console.WriteLine($"|---|---|{string.Concat(_methods.Select(method => method.Wrong is null ? "---|" : "---|---|"))}");
        foreach (var kind in planted.Index().Where(article => !article.Item.IsOriginal)
            .GroupBy(article => article.Item.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            (int, int)[] pairs = [.. kind.Select(article => Ordered(article.Index, _origins[article.Item.Family]))];
            Console.WriteLine($"| {kind.Key} | {pairs.Length} |{string.Concat(_methods.Select(method => Cells(method, kind.Key, pairs)))}");
        }
    }

    private static string Head(Method method) =>
        method.Wrong is null ? $" {method.Name}: recall |" : $" {method.Name}: recall | precision |";

    private static string Cells(Method method, string kind, (int, int)[] pairs)
    {
        var recall = string.Create(CultureInfo.InvariantCulture, $" {(double)pairs.Count(method.Pairs.Contains) / pairs.Length:0.000} |");
        if (method.Wrong is null)
            return recall;
        var (right, wrong) = (method.Right.GetValueOrDefault(kind), method.Wrong.GetValueOrDefault(kind));
        return recall + (right + wrong == 0
            ? " – |"
            : string.Create(CultureInfo.InvariantCulture, $" {(double)right / (right + wrong):0.000} |"));
    }

    private bool IsReuse((int, int) pair)
    {
        if (!_reuse.TryGetValue(pair, out var isReuse))
        {
            isReuse = Reuse.IsReuse(SourceOf(pair.Item1), SourceOf(pair.Item2)) || Reuse.IsReuse(texts[pair.Item1], texts[pair.Item2]);
            _reuse.Add(pair, isReuse);
        }
        return isReuse;
    }

    private string SourceOf(int number) => number < planted.Count && _origins.TryGetValue(planted[number].Family, out var origin)
        ? texts[origin]
        : texts[number];

    private static (int, int) Ordered(int one, int other) => (Math.Min(one, other), Math.Max(one, other));
}
