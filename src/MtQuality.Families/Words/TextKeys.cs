using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Tokens;

namespace MtQuality.Families.Words;

/// <summary>
/// The keys by which texts of a common source find each other: pairs of content words that stand near each other, by their lemmas and in
/// either order. Of all pairs a sample is taken by the hash of the pair, the same in every text, so that two texts of any length share
/// a part of what they have in common. A pair outlives a change of one of its neighbours, a moved sentence, and often a translation.
/// </summary>
internal static class TextKeys
{
    // Each content word makes a pair with the next ones.
    private const int Neighbours = 3;

    // Words further apart are of different sentences.
    private const int MaxDistance = 12;

    // A content word is rarer than this: a weight of 1.2 is a Zipf value of 5.3, one in 5,000 words.
    private const float MinWeight = 1.2f;

    // Of eight pairs, how many are sampled in texts of up to so many words.
    private static readonly (int Words, ulong Eighths)[] Rates = [(150, 8), (500, 4), (1500, 2), (int.MaxValue, 1)];

    /// <summary>The sampled keys of a text, each once, ascending.</summary>
    public static ulong[] Of(WordSequence words)
    {
        var eighths = Array.Find(Rates, rate => words.Count <= rate.Words).Eighths;
        var keys = new List<ulong>(words.Count * Neighbours / 4);
        Span<int> before = stackalloc int[Neighbours];
        var count = 0;
        var stems = words.Stems;
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Weights[i] < MinWeight)
                continue;
            for (var back = 1; back <= Math.Min(count, Neighbours); back++)
            {
                var other = before[(count - back) % Neighbours];
                if (i - other > MaxDistance || stems[i] == stems[other])
                    continue;
                var key = WordKey.Combine(Math.Min(stems[i], stems[other]), Math.Max(stems[i], stems[other]));
                if ((key & 7) < eighths)
                    keys.Add(key);
            }
            before[count++ % Neighbours] = i;
        }
        keys.Sort();
        var distinct = CollectionsMarshal.AsSpan(keys);
        var last = 0;
        for (var i = 1; i < distinct.Length; i++)
        {
            if (distinct[i] != distinct[last])
                distinct[++last] = distinct[i];
        }
        return distinct.IsEmpty ? [] : distinct[..(last + 1)].ToArray();
    }

    /// <summary>A hash of all words in order: equal texts have equal ones, case and punctuation aside.</summary>
    public static ulong Whole(WordSequence words) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(words.Keys));
}
