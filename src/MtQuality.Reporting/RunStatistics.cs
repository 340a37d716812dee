using MtQuality.Scoring;
using MtQuality.Signals;

namespace MtQuality.Reporting;

/// <summary>What is kept of a run while its articles stream by: counts, a histogram, the worst few. Its size does not grow with the run.</summary>
internal sealed class RunStatistics
{
    public const int Bins = 50;
    private const int MostWorst = 10;

    private readonly int[] _histogram = new int[Bins];
    private readonly double[] _weights = new double[SignalCatalog.All.Count];
    private readonly Dictionary<Verdict, int> _verdicts = Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, _ => 0);
    private readonly List<ScoreCard> _worst = [];

    public int Articles { get; private set; }

    public long Words { get; private set; }

    public int Findings { get; private set; }

    public int Problems { get; set; }

    public IReadOnlyDictionary<Verdict, int> Verdicts => _verdicts;

    /// <summary>Number of articles with a verdict by score, in equal steps of 0–1.</summary>
    public IReadOnlyList<int> Histogram => _histogram;

    /// <summary>The articles with the highest scores among those with a verdict, worst first; of equals the earlier.</summary>
    public IReadOnlyList<ScoreCard> Worst => _worst;

    /// <summary>Weight of a signal's evidence per 1,000 words of headline and body, over all articles with a verdict.</summary>
    public double PerThousandWords(int signal) => JudgedWords == 0 ? 0 : 1000 * _weights[signal] / JudgedWords;

    /// <summary>Words of the articles with a verdict.</summary>
    public long JudgedWords { get; private set; }

    public void Add(ScoreCard card)
    {
        Articles++;
        Words += card.Words;
        Findings += card.Findings.Count();
        _verdicts[card.Verdict]++;
        if (card.Verdict == Verdict.Withheld)
            return;
        JudgedWords += card.Words;
        _histogram[Math.Min(Bins - 1, (int)(card.Assessment.Score * Bins))]++;
        for (var i = 0; i < _weights.Length; i++)
        {
            if (SignalCatalog.All[i].CountsEvidence && card.Values[i] is { } value)
                _weights[i] += value * card.Words / 1000;
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
