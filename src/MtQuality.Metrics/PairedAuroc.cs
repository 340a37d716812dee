namespace MtQuality.Metrics;

/// <summary>One case that two models score.</summary>
/// <param name="First">Its score by the first.</param>
/// <param name="Second">Its score by the second.</param>
/// <param name="IsPositive">Whether it is what a score should find.</param>
/// <param name="Cluster">Number of its cluster: cases of one cluster are no independent cases.</param>
public readonly record struct PairedCase(double First, double Second, bool IsPositive, int Cluster);

/// <summary>How well each of two models parts the same cases, and by how much the second does it better.</summary>
/// <param name="First">The area under the curve of the first, 0–1.</param>
/// <param name="Second">That of the second.</param>
/// <param name="Gain">The second less the first. Both are measured on the same bootstrap samples, so that its interval is narrower than
/// those of the two.</param>
public sealed record PairedAuroc(Interval First, Interval Second, Interval Gain)
{
    private const int Samples = 500;

    /// <summary>Compares two models, with bootstrap intervals that draw whole clusters; null where one kind of case is missing.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static PairedAuroc? Of(IReadOnlyList<PairedCase> cases, int seed)
    {
        var (first, second) = (new Ranking(cases, item => item.First), new Ranking(cases, item => item.Second));
        var once = Enumerable.Repeat(1.0, cases.Count).ToArray();
        if (first.Area(once) is not { } one || second.Area(once) is not { } other)
            return null;
        var clusters = cases.Select(item => item.Cluster).Distinct().Index().ToDictionary(item => item.Item, item => item.Index);
        var (ones, others, gains) = (new List<double>(), new List<double>(), new List<double>());
        var (random, times) = (new Random(seed), new double[clusters.Count]);
        for (var sample = 0; sample < Samples; sample++)
        {
            Array.Clear(times);
            for (var i = 0; i < times.Length; i++)
                times[random.Next(times.Length)]++;
            double[] counts = [.. cases.Select(item => times[clusters[item.Cluster]])];
            if (first.Area(counts) is not { } a || second.Area(counts) is not { } b)
                continue;
            ones.Add(a);
            others.Add(b);
            gains.Add(b - a);
        }
        return new PairedAuroc(
            BootstrapInterval.Of(one, ones), BootstrapInterval.Of(other, others), BootstrapInterval.Of(other - one, gains));
    }

    /// <summary>The cases in the order of one score.</summary>
    private sealed class Ranking(IReadOnlyList<PairedCase> cases, Func<PairedCase, double> score)
    {
        private readonly int[] _order = [.. Enumerable.Range(0, cases.Count).OrderBy(i => score(cases[i]))];

        public double? Area(double[] counts) => Auroc.OfRanked(
            Array.ConvertAll(_order, i => new ScoredCase(score(cases[i]), cases[i].IsPositive)),
            Array.ConvertAll(_order, i => counts[i]));
    }
}
