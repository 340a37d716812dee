using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using MtQuality.Data;
using MtQuality.Documents;

namespace MtQuality.Ngrams;

/// <summary>Compiles a file of counts into an <see cref="NgramModel"/> of a given size. It leaves out rare n-grams, those first that are
/// worth the least.</summary>
internal static class NgramModelCompiler
{
    // The value of an n-gram of a kind relative to the other kinds, at equal counts. Chosen by the perplexity of models of equal size.
    private static readonly Dictionary<NgramKind, double> KindWeights = new()
    {
        [NgramKind.Pair] = 4,
        [NgramKind.Gap] = 1,
        [NgramKind.Triple] = 1.5,
        [NgramKind.Quad] = 1,
    };

    /// <summary>Compiles <paramref name="counts"/> into the file <paramref name="path"/> of at most <paramref name="bytes"/> bytes. The
    /// file appears complete or not at all.</summary>
    public static void Compile(NgramCounts counts, string path, long bytes, string description)
    {
        if (counts.Total == 0)
        {
            throw new ArgumentException(
                "There is no text to count: no file could be read, or all texts are excluded or empty; give other texts.", nameof(counts));
        }
        var cutoffs = Cutoffs(counts, bytes);
        var keys = new List<ulong>();
        var logs = new List<float>();
        var kinds = new List<(long Ngrams, long Cutoff)>();
        foreach (var kind in Enum.GetValues<NgramKind>())
        {
            var before = keys.Count;
            foreach (var (key, count) in Keys(counts, kind))
            {
                if (count < cutoffs[kind])
                    continue;
                keys.Add(key);
                logs.Add((float)Math.Log2(count));
            }
            kinds.Add((keys.Count - before, cutoffs[kind]));
        }
        var levels = Levels(logs.Max());
        var codes = logs.ConvertAll(log => Code(levels, log));
        var (function, cells) = StaticFunction.Build(CollectionsMarshal.AsSpan(keys), CollectionsMarshal.AsSpan(codes));
        Write(path, description, counts, kinds, levels, function, cells);
    }

    private static IEnumerable<(ulong Key, long Count)> Keys(NgramCounts counts, NgramKind kind)
    {
        var words = counts.Keys;
        ulong Word(ulong ngram, int place) => words[(int)(ngram >> 16 * place & 0xFFFF)];
        ulong Pair(ulong ngram, int place) => NgramKey.Append(Word(ngram, place + 1), Word(ngram, place));
        ulong Triple(ulong ngram, int place) => NgramKey.Append(Pair(ngram, place + 1), Word(ngram, place));
        return kind switch
        {
            NgramKind.Word => counts.Words.Select((entry, id) => (words[id], entry.Count)).Where(entry => entry.Count > 0),
            NgramKind.Pair => counts.Read(kind).Select(entry => (Pair(entry.Ngram, 0), entry.Count)),
            NgramKind.Gap => counts.Read(kind).Select(entry => (NgramKey.Gap(Word(entry.Ngram, 1), Word(entry.Ngram, 0)), entry.Count)),
            NgramKind.Triple => counts.Read(kind).Select(entry => (Triple(entry.Ngram, 0), entry.Count)),
            _ => counts.Read(kind).Select(entry => (NgramKey.Append(Triple(entry.Ngram, 1), Word(entry.Ngram, 0)), entry.Count)),
        };
    }

    /// <summary>
    /// The minimum count of each kind with which the model fits. Step by step, the n-grams of the lowest remaining count are left out, of
    /// the kind where that costs the least. The cutoff of a kind is never below that of the shorter kind, so that the model contains the
    /// prefix and the suffix of each of its n-grams.
    /// </summary>
    private static Dictionary<NgramKind, long> Cutoffs(NgramCounts counts, long bytes)
    {
        const int maxCutoff = 4096;
        var histograms = KindWeights.Keys.ToDictionary(kind => kind, kind => Histogram(counts.Read(kind), maxCutoff));
        var cutoffs = Enum.GetValues<NgramKind>().ToDictionary(kind => kind, _ => 1L);
        var left = counts.Words.Count + histograms.Values.Sum(histogram => histogram.Sum());
        while (SizeOf(left) > bytes)
        {
            var kind = KindWeights.Keys.Where(kind => CanRise(kind, cutoffs)).MinBy(kind => cutoffs[kind] * KindWeights[kind]);
            if (cutoffs[kind] == maxCutoff)
            {
                throw new ArgumentException(
                    $"A model of {bytes} bytes is too small even for the words alone; ask for "
                    + $"{SizeOf(counts.Words.Count) / 1_000_000 + 1} MB or more.",
                    nameof(bytes));
            }
            left -= histograms[kind][cutoffs[kind]];
            cutoffs[kind]++;
        }
        return cutoffs;
    }

    /// <summary>Whether the cutoff of a kind can rise without exceeding that of the longer kind.</summary>
    private static bool CanRise(NgramKind kind, Dictionary<NgramKind, long> cutoffs) => kind switch
    {
        NgramKind.Pair => cutoffs[NgramKind.Pair] < cutoffs[NgramKind.Triple],
        NgramKind.Triple => cutoffs[NgramKind.Triple] < cutoffs[NgramKind.Quad],
        _ => true,
    };

    /// <summary>Number of n-grams by count; higher counts than <paramref name="maxCount"/> are added to the last element.</summary>
    private static long[] Histogram(IEnumerable<(ulong Ngram, long Count)> ngrams, int maxCount)
    {
        var histogram = new long[maxCount + 1];
        foreach (var (_, count) in ngrams)
            histogram[Math.Min(count, maxCount)]++;
        return histogram;
    }

    private static long SizeOf(long ngrams) =>
        ngrams > int.MaxValue / 2 ? long.MaxValue : StaticFunction.CellsFor((int)ngrams) * sizeof(ushort) + 4096;

    /// <summary>63 levels from 0 to the maximum log₂ of a count: one for each of the low counts, then at equal distances. Element 0
    /// is <see cref="NgramModel.Missing"/>.</summary>
    private static float[] Levels(float max)
    {
        for (var step = 0.05f; ; step += 0.005f)
        {
            var levels = new List<float> { NgramModel.Missing, 0 };
            while (levels[^1] < max && levels.Count <= StaticFunction.MaxCode)
                levels.Add(Math.Max((float)Math.Log2(Math.Round(Math.Pow(2, levels[^1])) + 1), levels[^1] + step));
            if (levels[^1] < max)
                continue;
            while (levels.Count <= StaticFunction.MaxCode)
                levels.Add(levels[^1]);
            return [.. levels];
        }
    }

    /// <summary>The number of the nearest level.</summary>
    private static byte Code(float[] levels, float log)
    {
        var above = levels.AsSpan(1).BinarySearch(log);
        above = above >= 0 ? above + 1 : ~above + 1;
        if (above > StaticFunction.MaxCode)
            return StaticFunction.MaxCode;
        return (byte)(above > 1 && log - levels[above - 1] < levels[above] - log ? above - 1 : above);
    }

    private static void Write(
        string path,
        string description,
        NgramCounts counts,
        List<(long Ngrams, long Cutoff)> kinds,
        float[] levels,
        StaticFunction function,
        ushort[] cells)
    {
        var header = new MemoryStream();
        using var writer = new BinaryWriter(header, Encoding.UTF8);
        writer.Write(Encoding.ASCII.GetBytes(NgramModel.Magic));
        writer.Write(NgramModel.Version);
        writer.Write(Tokenizer.Version);
        writer.Write(ModelWord.Version);
        writer.Write(description);
        writer.Write(counts.Documents);
        writer.Write(counts.Total);
        foreach (var (ngrams, cutoff) in kinds)
        {
            writer.Write(ngrams);
            writer.Write(cutoff);
        }
        foreach (var level in levels)
            writer.Write(level);
        writer.Write(function.Seed);
        writer.Write(function.SegmentLength);
        writer.Write(function.SegmentCount);
        var content = MemoryMarshal.AsBytes(cells.AsSpan());
        writer.Write(XxHash3.HashToUInt64(content));
        writer.Write(XxHash3.HashToUInt64(header.GetBuffer().AsSpan(0, (int)header.Length)));
        while (header.Length % NgramModel.Alignment != 0)
            writer.Write((byte)0);

        var unfinished = $"{path}{OwnOutput.HiddenMark}partial";
        using (var file = File.Create(unfinished))
        {
            header.WriteTo(file);
            file.Write(content);
        }
        File.Move(unfinished, path, overwrite: true);
    }
}
