namespace MtQuality.Learning;

/// <summary>
/// Divides documents into folds. A cluster is never split, and every stratum is spread over the folds as evenly as possible.
/// </summary>
internal static class Folds
{
    /// <summary>The fold of every document, 0 to <paramref name="count"/> − 1.</summary>
    /// <param name="clusters">Cluster of every document.</param>
    /// <param name="strata">Stratum of every document, such as its kind and source.</param>
    /// <param name="count">Number of folds, at least 2.</param>
    /// <param name="seed">Seed for the order of clusters of equal size.</param>
    public static int[] Assign(IReadOnlyList<int> clusters, IReadOnlyList<string> strata, int count, int seed)
    {
        var stratumNumbers = strata.Distinct().Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var totals = new double[stratumNumbers.Count];
        foreach (var stratum in strata)
            totals[stratumNumbers[stratum]]++;
        var filled = new double[count, totals.Length];
        var random = new Random(seed);
        var foldOf = new Dictionary<int, int>();
        // The largest clusters first: the small ones then even out the folds.
        var members = Enumerable.Range(0, clusters.Count)
            .GroupBy(document => clusters[document])
            .Select(cluster => (Documents: cluster.ToList(), Order: random.Next()));
        var largestFirst = members.OrderByDescending(cluster => cluster.Documents.Count).ThenBy(cluster => cluster.Order).ToList();
        foreach (var (documents, _) in largestFirst)
        {
            var needs = documents
                .GroupBy(document => stratumNumbers[strata[document]])
                .Select(stratum => (Stratum: stratum.Key, Count: stratum.Count()))
                .ToList();
            var best = Enumerable.Range(0, count)
                .MinBy(fold => needs.Sum(need => need.Count * filled[fold, need.Stratum] / totals[need.Stratum]));
            foreach (var (stratum, size) in needs)
                filled[best, stratum] += size;
            foldOf[clusters[documents[0]]] = best;
        }
        return [.. clusters.Select(cluster => foldOf[cluster])];
    }
}
