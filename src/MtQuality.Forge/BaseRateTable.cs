using System.Globalization;
using MtQuality.Encoders;
using MtQuality.Ngrams;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Forge;

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

    private readonly record struct Measured(int Words, double?[] Values);

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="corpus">Gzipped JSONL of human articles.</param>
    /// <param name="resources">What they are measured with.</param>
    /// <param name="model">The language model.</param>
    /// <param name="encoder">The encoder.</param>
    public static void Write(TextWriter output, string corpus, SignalResources resources, NgramModel model, ITextEncoder encoder)
    {
        var detectors = SignalCatalog.Shipped.CreateDetectors(resources);
        var documents = CorpusFile.Read(corpus).AsParallel().AsOrdered().Select(article =>
        {
            using var document = resources.Parse(article);
            using var text = new MeasuredText(document, resources, model);
            text.Read(encoder);
            return new Measured(
                document.JudgedWords, Array.ConvertAll(detectors, detector => detector.Measure(text, Suppressions.None).Value));
        }).ToList();
        output.WriteLine("# title: How much of each signal good human text has, in the signal's own unit");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"# source: measured on {documents.Count} documents, {documents.Sum(document => (long)document.Words)} words, "
                + $"in eleven registers of human English (data/README.md, human_dev) by `MtQuality.Forge build`, 2026; "
                + $"95 % bootstrap interval over documents"));
        output.WriteLine("# licence: MIT (figures)");
        output.WriteLine("# columns: signal<TAB>mean<TAB>low<TAB>high<TAB>"
            + "clustering (size of a negative binomial; 1000 = none; for signals that count evidence)");
        for (var i = 0; i < SignalCatalog.All.Count; i++)
            output.WriteLine(Row(SignalCatalog.All[i], Shares(documents, i)));
    }

    private static List<Share> Shares(List<Measured> documents, int signal)
    {
        var counts = SignalCatalog.All[signal].CountsPlaces;
        return [.. documents
            .Where(document => document.Values[signal] is not null)
            .Select(document => counts
                ? new Share(document.Values[signal]!.Value * document.Words / 1000, document.Words / 1000.0)
                : new Share(document.Values[signal]!.Value, 1))];
    }

    private static string Row(SignalInfo signal, List<Share> shares)
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
        return string.Create(
            CultureInfo.InvariantCulture, $"{signal.Id}\t{mean:G4}\t{means[(int)(0.025 * Resamples)]:G4}\t{high:G4}\t{clustering:G3}");
    }

    private static double Mean(List<Share> shares) =>
        shares.Sum(share => share.Sum) / Math.Max(double.Epsilon, shares.Sum(share => share.Weight));

    /// <summary>Size of the negative binomial whose variance the counts have: expected² summed, over the variance beyond
    /// Poisson.</summary>
    private static double Clustering(List<Share> shares, double mean)
    {
        var squares = shares.Sum(share => Math.Pow(mean * share.Weight, 2));
        var excess = shares.Sum(share => Math.Pow(share.Sum - mean * share.Weight, 2) - mean * share.Weight);
        return excess <= 0 ? MaxClustering : Math.Clamp(squares / excess, MinClustering, MaxClustering);
    }
}
