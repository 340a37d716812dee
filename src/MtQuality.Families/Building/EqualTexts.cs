namespace MtQuality.Families.Building;

/// <summary>Articles with the same words: one stands for all of them, so that 100,000 identical pages are matched once.</summary>
internal sealed class EqualTexts
{
    private readonly Dictionary<ulong, int> _first = [];
    private readonly Dictionary<int, List<int>> _others = [];
    private readonly Dictionary<int, int> _firstOf = [];

    /// <summary>Adds an article. Articles come in the order of their numbers.</summary>
    /// <returns>Whether no earlier one has its words, so that it stands for those that follow.</returns>
    public bool Add(int article, ulong whole)
    {
        if (_first.TryAdd(whole, article))
            return true;
        var first = _first[whole];
        if (!_others.TryGetValue(first, out var others))
            _others.Add(first, others = []);
        others.Add(article);
        _firstOf.Add(article, first);
        return false;
    }

    /// <summary>The articles that stand for others.</summary>
    public IEnumerable<int> Shared => _others.Keys.Order();

    /// <summary>The article that stands for this one; itself where no earlier one has its words.</summary>
    public int FirstOf(int article) => _firstOf.GetValueOrDefault(article, article);

    /// <summary>The article and those with the same words.</summary>
    public IEnumerable<int> All(int article) => _others.TryGetValue(article, out var others) ? others.Prepend(article) : [article];
}
