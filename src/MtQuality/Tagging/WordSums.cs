using System.Runtime.CompilerServices;
using MtQuality.Documents;

namespace MtQuality.Tagging;

/// <summary>
/// The sums of the weights that a token has because of one word alone, kept for the words met last: common words come again and again.
/// What is kept never changes a class. For one thread at a time.
/// </summary>
internal sealed class WordSums(WordClassWeights weights)
{
    // Half a megabyte in all: the common words of an article, and no more than the cache of a core holds.
    private const int IndexBits = 10;

    private readonly Entry[] _here = new Entry[1 << IndexBits];
    private readonly Entry[] _before = new Entry[1 << IndexBits];
    private readonly Entry[] _after = new Entry[1 << IndexBits];

    private struct Entry
    {
        public WordTraits Word;
        public Sums Sums;
    }

    [InlineArray(WordClassWeights.RowLength)]
    private struct Sums
    {
        private short _first;
    }

    /// <summary>The class with the highest sum of weights for the current token of a walk.</summary>
    /// <param name="walk">A walk that was moved to a token.</param>
    /// <param name="before">The class of the token before.</param>
    /// <param name="before2">The class of the second token before.</param>
    [SkipLocalsInit]
    public WordClass Best(in WordClassFeatures walk, WordClass before, WordClass before2)
    {
        Span<uint> features = stackalloc uint[WordClassFeatures.Capacity];
        ref var here = ref Slot(_here, walk.Current);
        if (!here.Word.IsSameAs(walk.Current))
            Set(ref here, walk.Current, features[..WordClassFeatures.FillOfWord(walk.Current, features)]);
        ref var left = ref Slot(_before, walk.Before);
        if (!left.Word.IsSameAsNeighbour(walk.Before))
            Set(ref left, walk.Before, features[..WordClassFeatures.FillOfNeighbour(walk.Before, isAfter: false, features)]);
        ref var right = ref Slot(_after, walk.Next);
        if (!right.Word.IsSameAsNeighbour(walk.Next))
            Set(ref right, walk.Next, features[..WordClassFeatures.FillOfNeighbour(walk.Next, isAfter: true, features)]);
        return weights.Best(features[..walk.FillOfPlace(features, before, before2)], here.Sums, left.Sums, right.Sums);
    }

    private static ref Entry Slot(Entry[] table, in WordTraits word) =>
        ref table[(int)(((word.Word + word.Shape) * 0x9E3779B97F4A7C15) >> (64 - IndexBits))];

    private void Set(ref Entry entry, in WordTraits word, ReadOnlySpan<uint> features)
    {
        entry.Word = word;
        weights.Sum(features, entry.Sums);
    }
}
