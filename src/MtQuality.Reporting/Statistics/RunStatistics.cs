using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Statistics;

/// <summary>The counts of a run, a histogram of its scores, and its highest scores. Articles are added one at a time; the size does
/// not grow with the run.</summary>
internal sealed class RunStatistics
{
    private const int MaxWorst = 10;

    // Their counts are kept in memory; a chart of more would tell nothing.
    private const int MaxGroups = 20_000;

    private readonly EvidenceRate[] _rates = [.. SignalCatalog.All.Select(_ => new EvidenceRate())];
    private readonly Dictionary<Verdict, int> _verdicts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0);
    private readonly Dictionary<string, int> _withheld = new(StringComparer.Ordinal);
    private readonly List<ScoredArticle> _worst = [];
    private readonly ArticleGroups _sites = new(Grouping.Site, MaxGroups);
    private readonly ArticleGroups _folders = new(Grouping.Folder, MaxGroups);
    private readonly ArticleGroups _months = new(Grouping.Month, MaxGroups);

    public int Articles { get; private set; }

    public long Words { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; private set; }

    public IReadOnlyDictionary<Verdict, int> Verdicts => _verdicts;

    /// <summary>Number of withheld articles by reason, most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Withheld =>
        _withheld.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal);

    /// <summary>Number of articles that have a verdict.</summary>
    public int Judged => Articles - _verdicts[Verdict.Withheld];

    /// <summary>Words of the articles that have a verdict.</summary>
    public long JudgedWords { get; private set; }

    public ScoreHistogram Histogram { get; } = new();

    /// <summary>Why articles are flagged or suspect.</summary>
    public ReasonCounts Reasons { get; } = new();

    /// <summary>The articles by the first of site, folder and month that divides them; null if none does.</summary>
    public ArticleGroups? TellingGroups => new[] { _sites, _folders, _months }.FirstOrDefault(groups => groups.Divide);

    /// <summary>The articles with the highest scores among those with a verdict, highest first. Of equal scores the earlier article comes
    /// first.</summary>
    public IReadOnlyList<ScoredArticle> Worst => _worst;

    /// <summary>How much evidence the articles with a verdict have of each signal, in the order of <see cref="SignalCatalog.All"/>. A
    /// signal that does not count evidence has an empty rate.</summary>
    public IReadOnlyList<EvidenceRate> Rates => _rates;

    /// <summary>Adds an item of the input; null for one that could not be read.</summary>
    public void AddItem(ScoredArticle? article)
    {
        if (article is null)
            Problems++;
        else
            Add(article);
    }

    public void Add(ScoredArticle article)
    {
        Articles++;
        Words += article.Words;
        Findings += article.Findings;
        _verdicts[article.Verdict]++;
        if (article.Verdict == Verdict.Withheld)
        {
            // The text after the colon differs from article to article.
            var reason = article.Reason.Split(':')[0];
            _withheld[reason] = _withheld.GetValueOrDefault(reason) + 1;
            return;
        }
        JudgedWords += article.Words;
        Reasons.Add(article.Verdict, article.Because);
        AddTo(_sites, article.Site);
        AddTo(_folders, article.Source);
        AddTo(_months, article.Date);
        Histogram.Add(article.Verdict, article.Score);
        for (var i = 0; i < _rates.Length; i++)
        {
            if (article.Values.TryGetValue(SignalCatalog.All[i].Id, out var value))
                _rates[i].Add(value, article.Words);
        }
        AddWorst(article);

        void AddTo(ArticleGroups groups, string? cell) => groups.Add(groups.By.GroupOf(cell), article.Verdict, article.Because);
    }

    private void AddWorst(ScoredArticle article)
    {
        var place = _worst.FindIndex(other => other.Score < article.Score);
        _worst.Insert(place < 0 ? _worst.Count : place, article);
        if (_worst.Count > MaxWorst)
            _worst.RemoveAt(MaxWorst);
    }
}
