using System.Collections.Frozen;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>
/// Finds names whatever the order of their words. Words that replace each other share a class. A name is indexed by the sum of
/// the hashes of its words' classes, which does not depend on their order.
/// </summary>
internal sealed class NameIndex
{
    private const int End = -1;

    // Hashes class numbers before they are summed, so that different names seldom have the same sum.
    private const ulong Salt = 0x9E3779B97F4A7C15;

    private readonly OfficialName[] _names;
    private readonly int[] _next;
    private readonly KeyMap _bySum;
    private readonly KeyMap _classes;
    private readonly KeyFilter _hasClass;
    private readonly KeyMap _swaps;
    private readonly FrozenSet<ulong> _words;

    public NameIndex(OfficialName[] names, Lexicon swaps, Vocabulary vocabulary)
    {
        _names = names;
        _words = names.SelectMany(name => name.Content).ToFrozenSet();
        var pairs = swaps.Rows
            .SelectMany(
                row => SwapList.Read(swaps.Name, row, swaps.Required(row, 1), vocabulary),
                (row, swap) => (Word: WordKey.Of(row[0]), Swap: swap.Key))
            .Where(pair => _words.Contains(pair.Word) && pair.Word != pair.Swap)
            .ToList();
        _swaps = new KeyMap([.. pairs.Select(pair => KeyValuePair.Create(WordKey.Combine(pair.Word, pair.Swap), 0))]);
        var classes = Classes(_words, pairs);
        (_classes, _hasClass) = (new KeyMap(classes), new KeyFilter(classes.Keys));

        var bySum = new Dictionary<ulong, int>();
        _next = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var sum = names[i].Content.Aggregate(0UL, (total, key) => total + Hash(_classes.Find(key)));
            _next[i] = bySum.GetValueOrDefault(sum, End);
            bySum[sum] = i;
        }
        _bySum = new KeyMap(bySum);
    }

    /// <summary>The hash that the word with this key adds to the sum; 0 if the word is in no name.</summary>
    public ulong HashOf(ulong key) =>
        _hasClass.MayContain(key) && _classes.Find(key) is var number and not KeyMap.Missing ? Hash(number) : 0;

    /// <summary>Index of the first name with this sum; negative if there is none.</summary>
    public int First(ulong sum) => _bySum.Find(sum);

    /// <summary>Index of the next name with the same sum as <paramref name="name"/>; negative if there is none.</summary>
    public int Next(int name) => _next[name];

    public OfficialName this[int name] => _names[name];

    /// <summary>Whether <paramref name="swap"/> is a known replacement of <paramref name="word"/>.</summary>
    public bool IsSwap(ulong word, ulong swap) => _swaps.Find(WordKey.Combine(word, swap)) != KeyMap.Missing;

    /// <summary>Whether the word with this key is in a name.</summary>
    public bool IsNameWord(ulong key) => _words.Contains(key);

    private static ulong Hash(int number) => WordKey.Combine((ulong)number, Salt);

    /// <summary>Assigns a class number to each word; a word and its swaps share one.</summary>
    private static Dictionary<ulong, int> Classes(IEnumerable<ulong> words, List<(ulong Word, ulong Swap)> pairs)
    {
        var parents = words.Concat(pairs.Select(pair => pair.Swap)).Distinct().ToDictionary(word => word);
        foreach (var (word, swap) in pairs)
            parents[Root(word)] = Root(swap);
        var numbers = new Dictionary<ulong, int>();
        return parents.Keys.ToDictionary(word => word, word => Number(Root(word)));

        ulong Root(ulong word)
        {
            while (parents[word] != word)
                word = parents[word] = parents[parents[word]];
            return word;
        }

        int Number(ulong root)
        {
            if (!numbers.TryGetValue(root, out var number))
                numbers[root] = number = numbers.Count;
            return number;
        }
    }
}
