using System.Diagnostics;
using System.Globalization;
using MtQuality.Forge;
using MtQuality.Metrics.Similarity;

namespace MtQuality.Benchmarks.Speed;

/// <summary>
/// Segments a second of the scores that compare a translation with its post-edit, on one core, beside those of the implementation they
/// equal
/// (12,000, 4,000 and 330 on this kind of machine); and the bytes they allocate for a segment.
/// </summary>
internal static class SimilaritySpeed
{
    private const int Rounds = 15;

    // Until the compiler has seen what is hot.
    private const int WarmUp = 10;

    // The shorter ones of the corpus would flatter: what is compared with was measured on segments of some 25 words.
    private const int MinWords = 20;

    public static int Run(string[] files)
    {
        var pairs = files.SelectMany(file =>
            CorpusFile.Records(file, record => (Original: CorpusFile.Text(record, "post_edit"), Suspect: CorpusFile.Text(record, "text"))))
            .Where(pair => pair is { Original.Length: > 0, Suspect.Length: > 0 } && Words(pair.Suspect) >= MinWords).ToList();
        if (pairs.Count == 0)
        {
            Console.Error.WriteLine("no record with a `text` of 20 words or more and its `post_edit`.");
            return 2;
        }
        var words = pairs.Average(pair => Words(pair.Suspect!));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{pairs.Count:N0} segments of {words:0.0} words; medians of {Rounds} rounds, one core"));
        Report("BLEU", 12_000, () => new Bleu().Add);
        Report("chrF", 4_000, () => new ChrF(0).Add);
        Report("chrF++", null, () => new ChrF(2).Add);
        Report("TER", 330, () => new Ter().Add);
        return 0;

        void Report(string name, int? reference, Func<Metric> create)
        {
            var add = create();
            var rounds = Enumerable.Range(0, WarmUp + Rounds)
                .Select(_ => Measure(add))
                .Skip(WarmUp)
                .OrderBy(round => round.Seconds)
                .ToList();
            var speed = pairs.Count / rounds[Rounds / 2].Seconds;
            var ratio = reference is { } slow ? string.Create(CultureInfo.InvariantCulture, $"{speed / slow,6:0.0} × {slow:N0}") : "";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8} {speed,10:N0} segments/s   {(double)rounds[Rounds / 2].Bytes / pairs.Count,6:0.0} bytes allocated a segment   "
                    + $"{ratio}"));
        }

        (double Seconds, long Bytes) Measure(Metric add)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            foreach (var (original, suspect) in pairs)
                add(original, suspect);
            return (watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }

    private static int Words(string segment) => segment.Count(c => c == ' ') + 1;

    private delegate void Metric(ReadOnlySpan<char> reference, ReadOnlySpan<char> hypothesis);
}
