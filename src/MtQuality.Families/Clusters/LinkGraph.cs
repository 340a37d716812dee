namespace MtQuality.Families.Clusters;

/// <summary>Articles and the links between them, for each article its links together.</summary>
internal sealed class LinkGraph
{
    private readonly Dictionary<int, List<Link>> _links = [];

    public LinkGraph(IEnumerable<Link> links)
    {
        foreach (var link in links)
        {
            Add(link.First, link);
            Add(link.Second, link with { First = link.Second, Second = link.First });
        }
    }

    /// <summary>The articles with links, ascending.</summary>
    public IEnumerable<int> Articles => _links.Keys.Order();

    /// <summary>The links of an article, it being the first of each.</summary>
    public IReadOnlyList<Link> Of(int article) => _links.TryGetValue(article, out var links) ? links : [];

    private void Add(int article, Link link)
    {
        if (!_links.TryGetValue(article, out var links))
            _links.Add(article, links = []);
        links.Add(link);
    }
}
