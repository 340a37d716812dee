using System.Diagnostics;
using System.Globalization;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Corpus.Tests;

namespace MtQuality.Benchmarks.Inputs;

/// <summary>
/// Breaks sound files of every format in ways that a seed fixes, and reads them: nothing may be thrown, hang, or take
/// memory beyond the limit, and what is damaged must be said.
/// </summary>
internal static class InputFuzz
{
    private const double SlowSeconds = 2;
    private const double HangSeconds = 20;

    public static int Run(string seedText, string countText)
    {
        var seed = int.Parse(seedText, CultureInfo.InvariantCulture);
        var count = int.Parse(countText, CultureInfo.InvariantCulture);
        var samples = Samples.All.Concat(Samples.Odd)
            .SelectMany(sample => new[]
            {
                sample,
                (sample.Name + ".gz", Samples.Gzip(sample.Content)),
                (sample.Name + ".zst", Samples.Zstd(sample.Content))
            })
            .ToList();
        var folder = Directory.CreateTempSubdirectory("mtq-fuzz-").FullName;
        var (articles, problems, crashes, slow, slowest) = (0L, 0L, 0, 0, 0.0);
        var said = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            // A seed of its own for each, so that one can be repeated alone.
            var random = new Random(unchecked(seed * 1_000_003 + i));
            var (name, content) = samples[random.Next(samples.Count)];
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, Broken(content, samples[random.Next(samples.Count)].Item2, random));
            var watch = Stopwatch.StartNew();
            try
            {
                var reading = Task.Run(() => new CorpusReader(new ReadOptions { RepeatedIds = true }).Read([path]).ToList());
                if (!reading.Wait(TimeSpan.FromSeconds(HangSeconds)))
                {
                    Console.WriteLine($"hang at seed {seed}, file {i}: {path} is kept");
                    return 1;
                }
                foreach (var item in reading.Result)
                {
                    articles += item is CorpusItem.Read ? 1 : 0;
                    if (item is not CorpusItem.Unreadable { Problem: var problem })
                        continue;
                    problems++;
                    // Parsers of other houses may throw; which and how often is worth seeing.
                    var kind = problem.Problem.StartsWith("cannot be read any further", StringComparison.Ordinal)
                        ? "foreign: " + problem.Problem.Split('(', ':')[1]
                        : "named";
                    said[kind] = said.GetValueOrDefault(kind) + 1;
                }
            }
            catch (Exception exception)
            {
                crashes++;
                Console.WriteLine($"crash at seed {seed}, file {i} ({name}): {exception}");
            }
            slowest = Math.Max(slowest, watch.Elapsed.TotalSeconds);
            slow += watch.Elapsed.TotalSeconds > SlowSeconds ? 1 : 0;
            File.Delete(path);
        }
        Directory.Delete(folder, recursive: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} files: {articles:N0} articles, {problems:N0} problems named, {crashes} crashes, {slow} over {SlowSeconds} s, "
                + $"slowest {slowest:0.00} s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        foreach (var (kind, times) in said)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {times,8:N0}  {kind}"));
        return crashes + slow == 0 ? 0 : 1;
    }

    private static byte[] Broken(byte[] content, byte[] other, Random random)
    {
        var bytes = content.ToList();
        for (var times = 1 + random.Next(4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 + random.Next(40));
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.RemoveRange(at, length);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.InsertRange(at, other.AsSpan(0, Math.Min(other.Length, 200)));
                    break;
                case 6:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes[at], 1 + random.Next(5000)));
                    break;
            }
        }
        return [.. bytes];
    }

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", ">", "\"", "'", "\0", "\r\n", "\t", ",", "{", "}", "[", "<!--", "</p>", "<script>", "<table>", "<p a=",
            "WARC/1.0\r\n", "Content-Length: 99999999999\r\n", "-1", "\\ud800", "&#x110000;", "```", "---\n", "> > > ", "\uFEFF",
            "\uFFFF", "\"\"", "|", ";", "\\ud83d", "![a](", "<meta charset=utf-16>",
            "WARC-Segment-Number: 1\r\n", "Content-Encoding: deflate\r\n"
        }.Select(Samples.Bytes),
        [0xFF],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xE2, 0x80],
        [0x1F, 0x8B, 8, 0],
        [0x50, 0x2A, 0x4D, 0x18],
    ];
}
