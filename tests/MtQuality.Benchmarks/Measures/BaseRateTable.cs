using System.Globalization;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// Measures how much of every signal human text has, for <c>data/base-rates.tsv</c>: the mean, its 95 % bootstrap interval
/// over documents, and for signals that count evidence how unevenly documents share it.
/// </summary>
internal static class BaseRateTable
{
    private const int Resamples = 1000;
    private const int Seed = 20261123;

    // Where no document has more than chance gives it, the evidence is not clustered at all.
    private const double MaxClustering = 1000;
    private const double MinClustering = 0.01;

    /// <summary>One document's share in the mean of a signal: the mean is sum over weight.</summary>
    private readonly record struct Share(double Sum, double Weight);

    public static int Run(string[] files)
    {
        var analyzer = new QualityAnalyzer();
        var cards = files.SelectMany(CorpusFile.Read).AsParallel().AsOrdered().Select(analyzer.Analyze).ToList();
        Console.WriteLine("# title: How much of each signal good human text has, in the signal's own unit");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# source: measured on {cards.Count} documents, {cards.Sum(card => (long)card.Words)} words, in eleven registers of human English (data/README.md, human_dev) by `MtQuality.Benchmarks base-rates`, 2026; 95 % bootstrap interval over documents"));
        Console.WriteLine("# licence: MIT (figures)");
        Console.WriteLine("# columns: signal<TAB>mean<TAB>low<TAB>high<TAB>clustering (size of a negative binomial; 1000 = none; for signals that count evidence)");
        for (var i = 0; i < SignalCatalog.All.Count; i++)
            Print(SignalCatalog.All[i], Shares(cards, i));
        return 0;
    }

    private static List<Share> Shares(List<ScoreCard> cards, int signal)
    {
        var counts = SignalCatalog.All[signal].CountsPlaces;
        return [.. cards
            .Where(card => card.Values[signal] is not null)
            .Select(card => counts
                ? new Share(card.Values[signal]!.Value * card.Words / 1000, card.Words / 1000.0)
                : new Share(card.Values[signal]!.Value, 1))];
    }

    private static void Print(SignalInfo signal, List<Share> shares)
    {
        var mean = Mean(shares);
        var random = new Random(Seed);
        var means = Enumerable.Range(0, Resamples)
            .Select(_ => Mean([.. shares.Select(_ => shares[random.Next(shares.Count)])]))
            .Order()
            .ToList();
        // With nothing found, the rule of three bounds the rate.
        var high = mean > 0 ? means[(int)(0.975 * Resamples)] : 3 / Math.Max(1, shares.Sum(share => share.Weight));
        var clustering = signal.CountsPlaces ? Clustering(shares, mean) : MaxClustering;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signal.Id}\t{mean:G4}\t{means[(int)(0.025 * Resamples)]:G4}\t{high:G4}\t{clustering:G3}"));
    }

    private static double Mean(List<Share> shares) => shares.Sum(share => share.Sum) / Math.Max(double.Epsilon, shares.Sum(share => share.Weight));

    /// <summary>Size of the negative binomial whose variance the counts have: expected² summed, over the variance beyond Poisson.</summary>
    private static double Clustering(List<Share> shares, double mean)
    {
        var squares = shares.Sum(share => Math.Pow(mean * share.Weight, 2));
        var excess = shares.Sum(share => Math.Pow(share.Sum - mean * share.Weight, 2) - mean * share.Weight);
        return excess <= 0 ? MaxClustering : Math.Clamp(squares / excess, MinClustering, MaxClustering);
    }
}
