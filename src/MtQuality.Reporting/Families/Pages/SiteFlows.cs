using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>A site of the drawing, as one that was copied from or as one that copied.</summary>
/// <param name="Name">Its name; of the sites that are joined, their number in words.</param>
/// <param name="Copies">Number of copies taken from it, or made by it.</param>
/// <param name="Other">Number of copies that it made itself, if it was copied from, or the other way round.</param>
/// <param name="Delay">Median delay of its copies, roughly: the median of the medians of its pairs; null if none is known.</param>
internal sealed record FlowSite(string Name, int Copies, int Other, TimeSpan? Delay);

/// <summary>Copies of one kind from one site to another.</summary>
/// <param name="From">Place of the site that was copied from.</param>
/// <param name="To">Place of the site that copied.</param>
/// <param name="Role">What the copies are.</param>
/// <param name="Copies">Their number.</param>
internal sealed record SiteFlow(int From, int To, FamilyRole Role, int Copies);

/// <summary>Who copies from whom, with the sites that matter most: on one side those that were copied from, on the other those that copied.
/// A site can be on both sides.</summary>
/// <param name="From">The sites that were copied from, most copies first, the joined ones last.</param>
/// <param name="To">The sites that copied, in an order in which few lines cross.</param>
/// <param name="Flows">What goes from the first to the second.</param>
internal sealed record SiteFlows(IReadOnlyList<FlowSite> From, IReadOnlyList<FlowSite> To, IReadOnlyList<SiteFlow> Flows)
{
    /// <summary>The flows of pairs of sites.</summary>
    /// <param name="pairs">At least one.</param>
    /// <param name="maxSites">Number of sites on each side; the others are joined into one more.</param>
    public static SiteFlows Of(IReadOnlyList<SitePair> pairs, int maxSites)
    {
        var (taken, made) = (Totals(pairs, pair => pair.From), Totals(pairs, pair => pair.To));
        var (from, to) = (Largest(taken, maxSites), Largest(made, maxSites));
        var places = Places(from);
        // A site that copied stands beside those from which it took most.
        var middle = pairs.GroupBy(pair => pair.To, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Sum(pair => (double)PlaceOf(places, pair.From, from.Count) * pair.Count) / group.Sum(pair => pair.Count),
            StringComparer.Ordinal);
        to = [.. to.OrderBy(name => middle[name]).ThenByDescending(name => made[name]).ThenBy(name => name, StringComparer.Ordinal)];
        var ends = Places(to);
        var flows = pairs
            .SelectMany(pair => pair.Copies.Select(copies => (
                From: PlaceOf(places, pair.From, from.Count),
                To: PlaceOf(ends, pair.To, to.Count),
                Role: copies.Key,
                Copies: copies.Value)))
            .GroupBy(flow => (flow.From, flow.To, flow.Role))
            .Select(flow => new SiteFlow(flow.Key.From, flow.Key.To, flow.Key.Role, flow.Sum(part => part.Copies)))
            .OrderBy(flow => flow.From).ThenBy(flow => flow.To).ThenBy(flow => flow.Role)
            .ToList();
        return new SiteFlows(Sites(from, taken, made, pairs, pair => pair.From), Sites(to, made, taken, pairs, pair => pair.To), flows);
    }

    private static Dictionary<string, int> Totals(IReadOnlyList<SitePair> pairs, Func<SitePair, string> site) => pairs
        .GroupBy(site, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count), StringComparer.Ordinal);

    private static List<string> Largest(Dictionary<string, int> totals, int max) =>
    [
        .. totals.OrderByDescending(total => total.Value).ThenBy(total => total.Key, StringComparer.Ordinal)
            .Take(totals.Count <= max + 1 ? totals.Count : max)
            .Select(total => total.Key),
    ];

    private static Dictionary<string, int> Places(List<string> names) =>
        names.Index().ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);

    private static int PlaceOf(Dictionary<string, int> places, string name, int rest) => places.GetValueOrDefault(name, rest);

    private static List<FlowSite> Sites(
        List<string> names,
        Dictionary<string, int> totals,
        Dictionary<string, int> others,
        IReadOnlyList<SitePair> pairs,
        Func<SitePair, string> site)
    {
        var delays = pairs
            .Where(pair => pair.MedianDelay is not null)
            .ToLookup(site, pair => pair.MedianDelay!.Value, StringComparer.Ordinal);
        var sites = names.Select(name => new FlowSite(name, totals[name], others.GetValueOrDefault(name), Median(delays[name]))).ToList();
        var rest = totals.Count - names.Count;
        if (rest > 0)
        {
            var copies = totals.Values.Sum() - sites.Sum(known => known.Copies);
            sites.Add(new FlowSite(FormattableString.Invariant($"{rest:N0} other sites"), copies, 0, null));
        }
        return sites;
    }

    private static TimeSpan? Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }
}
