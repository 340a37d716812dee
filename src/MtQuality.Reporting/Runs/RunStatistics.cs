using MtQuality.Reporting.Charts;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Runs;

/// <summary>What is kept of a run while its articles stream by: counts, a histogram, the worst few. Its size does not grow with the
/// run.</summary>
internal sealed class RunStatistics
{
    private const int MaxWorst = 10;

    private readonly EvidenceRate[] _rates = [.. SignalCatalog.All.Select(_ => new EvidenceRate())];
    private readonly Dictionary<Verdict, int> _verdicts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0);
    private readonly Dictionary<string, int> _withheld = new(StringComparer.Ordinal);
    private readonly List<ScoredArticle> _worst = [];

    public int Articles { get; private set; }

    public long Words { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; private set; }

    public IReadOnlyDictionary<Verdict, int> Verdicts => _verdicts;

    /// <summary>Number of withheld articles by reason, most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Withheld => _withheld.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal);

    /// <summary>Number of articles that have a verdict.</summary>
    public int Judged => Articles - _verdicts[Verdict.Withheld];

    /// <summary>Words of the articles that have a verdict.</summary>
    public long JudgedWords { get; private set; }

    public ScoreHistogram Histogram { get; } = new();

    /// <summary>The articles with the highest scores among those with a verdict, worst first; of equals the earlier.</summary>
    public IReadOnlyList<ScoredArticle> Worst => _worst;

    /// <summary>How much the articles with a verdict have of each signal, in the order of <see cref="SignalCatalog.All"/>; empty for
    /// signals that do not count evidence.</summary>
    public IReadOnlyList<EvidenceRate> Rates => _rates;

    public void Add(JournalEntry entry)
    {
        if (entry.Article is { } article)
            Add(article);
        else
            Problems++;
    }

    public void Add(ScoredArticle article)
    {
        Articles++;
        Words += article.Words;
        Findings += article.Findings;
        _verdicts[article.Verdict]++;
        if (article.Verdict == Verdict.Withheld)
        {
            // What stands behind the colon differs from article to article.
            var reason = article.Reason.Split(':')[0];
            _withheld[reason] = _withheld.GetValueOrDefault(reason) + 1;
            return;
        }
        JudgedWords += article.Words;
        Histogram.Add(article.Verdict, article.Score);
        for (var i = 0; i < _rates.Length; i++)
        {
            if (SignalCatalog.All[i].CountsPlaces && article.Values.TryGetValue(SignalCatalog.All[i].Id, out var value))
                _rates[i].Add(value, article.Words);
        }
        AddWorst(article);
    }

    public RunSummary Sum(IReadOnlyList<string> files) => new(Articles, Words, Verdicts, Problems, Worst, files);

    private void AddWorst(ScoredArticle article)
    {
        var place = _worst.FindIndex(other => other.Score < article.Score);
        _worst.Insert(place < 0 ? _worst.Count : place, article);
        if (_worst.Count > MaxWorst)
            _worst.RemoveAt(MaxWorst);
    }
}
