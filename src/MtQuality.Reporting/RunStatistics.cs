using MtQuality.Scoring;
using MtQuality.Signals;

namespace MtQuality.Reporting;

/// <summary>What is kept of a run while its articles stream by: counts, a histogram, the worst few. Its size does not grow with the run.</summary>
internal sealed class RunStatistics
{
    private const int MostWorst = 10;

    private readonly EvidenceRate[] _rates = [.. SignalCatalog.All.Select(_ => new EvidenceRate())];
    private readonly Dictionary<Verdict, int> _verdicts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0);
    private readonly List<ScoreCard> _worst = [];

    public int Articles { get; private set; }

    public long Words { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; set; }

    public IReadOnlyDictionary<Verdict, int> Verdicts => _verdicts;

    /// <summary>Number of articles that have a verdict.</summary>
    public int Judged => Articles - _verdicts[Verdict.Withheld];

    /// <summary>Words of the articles that have a verdict.</summary>
    public long JudgedWords { get; private set; }

    public ScoreHistogram Histogram { get; } = new();

    /// <summary>The articles with the highest scores among those with a verdict, worst first; of equals the earlier.</summary>
    public IReadOnlyList<ScoreCard> Worst => _worst;

    /// <summary>How much the articles with a verdict have of each signal, in the order of <see cref="SignalCatalog.All"/>; empty for signals that do not count evidence.</summary>
    public IReadOnlyList<EvidenceRate> Rates => _rates;

    public void Add(ScoreCard card)
    {
        Articles++;
        Words += card.Words;
        Findings += card.Findings.Count();
        _verdicts[card.Verdict]++;
        if (card.Verdict == Verdict.Withheld)
            return;
        JudgedWords += card.Words;
        Histogram.Add(card.Verdict, card.Assessment.Score);
        for (var i = 0; i < _rates.Length; i++)
        {
            if (SignalCatalog.All[i].CountsEvidence && card.Values[i] is { } value)
                _rates[i].Add(value, card.Words);
        }
        AddWorst(card);
    }

    private void AddWorst(ScoreCard card)
    {
        var place = _worst.FindIndex(other => other.Assessment.Score < card.Assessment.Score);
        _worst.Insert(place < 0 ? _worst.Count : place, card);
        if (_worst.Count > MostWorst)
            _worst.RemoveAt(MostWorst);
    }
}
