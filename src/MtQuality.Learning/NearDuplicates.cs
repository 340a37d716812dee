using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Learning;

/// <summary>
/// Finds documents that share their source: by group, and by shared sequences of eight words. The sketch of a document holds those of its
/// sequences whose hash is divisible by eight, so that a part of a document is found as well as a full copy.
/// </summary>
/// <remarks>A. Broder, <i>On the resemblance and containment of documents</i>, 1997.</remarks>
internal sealed class NearDuplicates
{
    private const int SequenceLength = 8;
    private const ulong KeptOneIn = 8;

    // Two documents have one source if they share this part of the shorter one's sketch, and at least two sequences.
    private const double SharedShare = 0.2;
    private const int MinShared = 2;

    // A sequence in more documents than this is boilerplate, such as a news agency's last line, or of a text that many sites copied. Copies
    // share most of their sequences, so each of them is compared with so many of the first and of the last before it, and must share more.
    private const int MaxDocuments = 64;
    private const int Neighbours = 8;
    private const double SharedShareOfCopies = 0.6;

    private readonly List<ulong[]> _sketches = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    /// <summary>The sketch of a text.</summary>
    public static ulong[] Sketch(string text)
    {
        var kept = new HashSet<ulong>();
        Span<ulong> window = stackalloc ulong[SequenceLength];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var hash = 14695981039346656037UL;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                hash = (hash ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
            window[words++ % SequenceLength] = hash;
            if (words < SequenceLength)
                continue;
            var sequence = 0UL;
            for (var k = 0; k < SequenceLength; k++)
                sequence = System.Numerics.BitOperations.RotateLeft(sequence, 7) ^ window[(words + k) % SequenceLength];
            sequence = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in sequence)));
            if (sequence % KeptOneIn == 0)
                kept.Add(sequence);
        }
        return [.. kept];
    }

    /// <summary>Adds the next document.</summary>
    public void Add(string? group, ulong[] sketch)
    {
        var document = _parents.Count;
        _parents.Add(document);
        _sketches.Add(sketch);
        if (group is not null && !_groups.TryAdd(group, document))
            Join(document, _groups[group]);
    }

    /// <summary>The number of each document's cluster, from 0 in the order of first members.</summary>
    public int[] Clusters()
    {
        JoinSimilar();
        var numbers = new Dictionary<int, int>();
        return [.. Enumerable.Range(0, _parents.Count).Select(document =>
        {
            var root = Root(document);
            return numbers.TryGetValue(root, out var number) ? number : numbers[root] = numbers.Count;
        })];
    }

    private void JoinSimilar()
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var document = 0; document < _sketches.Count; document++)
        {
            foreach (var sequence in _sketches[document])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, sequence, out _);
                (list ??= []).Add(document);
            }
        }
        var shared = new Dictionary<int, (int Rare, int All)>();
        for (var document = 0; document < _sketches.Count; document++)
        {
            shared.Clear();
            foreach (var sequence in _sketches[document])
            {
                var list = CollectionsMarshal.AsSpan(holders[sequence]);
                var before = list[..list.BinarySearch(document)];
                var isRare = list.Length <= MaxDocuments;
                if (isRare || before.Length <= 2 * Neighbours)
                {
                    Count(before, isRare, shared);
                    continue;
                }
                Count(before[..Neighbours], isRare, shared);
                Count(before[^Neighbours..], isRare, shared);
            }
            foreach (var (other, (rare, all)) in shared)
            {
                var shorter = Math.Min(_sketches[document].Length, _sketches[other].Length);
                if (rare >= MinShared && rare >= SharedShare * shorter || all >= MinShared && all >= SharedShareOfCopies * shorter)
                    Join(document, other);
            }
        }
    }

    private static void Count(ReadOnlySpan<int> documents, bool isRare, Dictionary<int, (int Rare, int All)> shared)
    {
        foreach (var document in documents)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(shared, document, out _);
            count = (count.Rare + (isRare ? 1 : 0), count.All + 1);
        }
    }

    private void Join(int a, int b)
    {
        var (first, second) = (Root(a), Root(b));
        // The earlier one stays the root, whatever the order of joining.
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Root(int document)
    {
        while (_parents[document] != document)
            document = _parents[document] = _parents[_parents[document]];
        return document;
    }
}
