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

    // An article joins a centre only if it shares nearly as much with it as with any other: formulaic reports share something.
    private const double Near = 0.6;

    /// <summary>The stars, each with its centre first, the others ascending. No article is in two of them.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(LinkGraph graph)
    {
        var free = graph.Articles.ToDictionary(article => article, article => graph.Of(article).Sum(link => link.Strength));
        var strongest = free.Keys.ToDictionary(article => article, article => graph.Of(article).Max(link => link.Strength));
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
            var star = Star(graph, centre, free, strongest);
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

    private static List<int> Star(LinkGraph graph, int centre, Dictionary<int, double> free, Dictionary<int, double> strongest)
    {
        var members = graph.Of(centre).Where(link => free.ContainsKey(link.Second) && IsNear(link)).Select(link => link.Second).ToHashSet();
        members.Add(centre);
        var near = members.SelectMany(graph.Of)
            .Where(link => free.ContainsKey(link.Second) && !members.Contains(link.Second) && IsNear(link))
            .CountBy(link => link.Second);
        var joining = near.Where(article => article.Value >= MinMembers && article.Value >= MinShare * members.Count)
            .Select(article => article.Key).ToList();
        members.UnionWith(joining);
        return [centre, .. members.Where(member => member != centre).Order()];

        bool IsNear(Link link) => link.Strength >= Near * strongest[link.Second];
    }
}
