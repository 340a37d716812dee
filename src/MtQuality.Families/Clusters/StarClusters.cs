namespace MtQuality.Families.Clusters;

/// <summary>
/// Families without chains: each is a star, an article and those linked with it. The centre is the article that shares most with the
/// others, because copies have more of their original than of each other. What is linked with a member alone stays outside: A and C do
/// not share a source because B has parts of both.
/// </summary>
internal static class StarClusters
{
    // An article that is linked with so many members, and so large a part of them, belongs to them though not linked with their centre.
    private const int MinMembers = 2;
    private const double MinShare = 0.5;

    /// <summary>The stars, each with its centre first, the others ascending. No article is in two of them.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(LinkGraph graph)
    {
        var free = graph.Articles.ToDictionary(article => article, article => graph.Of(article).Sum(link => link.Strength));
        var queue = new PriorityQueue<int, (double, int)>(free.Select(article => (article.Key, (-article.Value, article.Key))));
        var stars = new List<IReadOnlyList<int>>();
        while (queue.TryDequeue(out var centre, out var priority))
        {
            if (!free.TryGetValue(centre, out var strength))
                continue;
            if (strength < -priority.Item1)
            {
                // Some of those it is linked with have joined others since.
                if (strength > 0)
                    queue.Enqueue(centre, (-strength, centre));
                continue;
            }
            var star = Star(graph, centre, free);
            foreach (var member in star)
                free.Remove(member);
            foreach (var link in star.SelectMany(graph.Of))
            {
                if (free.TryGetValue(link.Second, out var left))
                    free[link.Second] = Math.Max(0, left - link.Strength);
            }
            if (star.Count > 1)
                stars.Add(star);
        }
        return stars;
    }

    private static List<int> Star(LinkGraph graph, int centre, Dictionary<int, double> free)
    {
        var members = graph.Of(centre).Select(link => link.Second).Where(free.ContainsKey).ToHashSet();
        members.Add(centre);
        var near = members.SelectMany(graph.Of)
            .Where(link => free.ContainsKey(link.Second) && !members.Contains(link.Second))
            .CountBy(link => link.Second);
        var joining = near.Where(article => article.Value >= MinMembers && article.Value >= MinShare * members.Count)
            .Select(article => article.Key).ToList();
        members.UnionWith(joining);
        return [centre, .. members.Where(member => member != centre).Order()];
    }
}
