using System.Globalization;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// The single words of WordNet 3.0 and how near they are to one another, read from the dictionary's own files (<c>index.*</c>,
/// <c>data.*</c>; see wndb(5WN)).
/// </summary>
internal sealed class WordNet
{
    private static readonly (string File, char Class)[] Files = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    // How near two words are by the relation of their synsets: 1 for synonyms.
    private const double Similar = 0.6, VerbGroup = 0.5, AlsoSee = 0.35, Hypernym = 0.45;

    // lexnames(5WN): animal, body, food, group, location, person, plant, quantity, substance, time; words of one kind that do not stand
    // for each other.
    private static readonly HashSet<int> ListedKinds = [5, 8, 13, 15, 18, 20, 23, 27, 28];

    private sealed record Synset(string Offset, string[] Words, char Class, int Kind, List<(string Relation, string Target)> Pointers);

    private readonly Dictionary<string, Synset> _synsets = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, char Class, string Synset), int> _ranks = [];
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _antonyms = [];
    private readonly HashSet<(string, string)> _opposites = [];
    private readonly Dictionary<(string, string), double> _near = [];
    private readonly ILookup<string, string> _opposed;

    public WordNet(string folder)
    {
        foreach (var (file, wordClass) in Files)
            ReadIndex(Path.Combine(folder, "index." + file), wordClass);
        var opposed = new List<(string Source, string Target)>();
        foreach (var (file, wordClass) in Files)
            ReadData(Path.Combine(folder, "data." + file), wordClass, opposed);
        foreach (var (source, target) in opposed)
            Oppose(_synsets[source], _synsets[target]);
        foreach (var synset in _synsets.Values)
            Relate(synset);
        _opposed = _antonyms.ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>Every single word in lower case.</summary>
    public IEnumerable<string> Words => _classes.Keys;

    /// <summary>Every ordered pair of near words, both ways, with 0–1: 1 for synonyms of their first senses.</summary>
    public IEnumerable<KeyValuePair<(string, string), double>> Near => _near.Where(pair => !_antonyms.Contains(pair.Key));

    /// <summary>The word's classes: some of <c>n</c>, <c>v</c>, <c>a</c>, <c>r</c>; empty for an unknown word.</summary>
    public string Classes(string word) => _classes.GetValueOrDefault(word, "");

    public bool AreAntonyms(string a, string b) => _antonyms.Contains((a, b));

    /// <summary>Antonyms, words whose synsets or heads are, like <c>torrid</c> and <c>cold</c>, and words near an antonym:
    /// <c>increase</c> and <c>cut</c>.</summary>
    public bool AreOpposite(string a, string b) =>
        _antonyms.Contains((a, b))
            || _opposites.Contains((a, b))
            || _opposed[a].Any(other => _near.ContainsKey((other, b)))
            || _opposed[b].Any(other => _near.ContainsKey((other, a)));

    /// <summary>Whether both name a thing of a kind whose members never stand for each other: two animals, two foods, two days.</summary>
    public bool AreListed(string a, string b) =>
        _kinds.TryGetValue(a, out var first) && _kinds.TryGetValue(b, out var second) && first.Overlaps(second);

    private void ReadIndex(string path, char wordClass)
    {
        foreach (var line in File.ReadLines(path).Where(line => line[0] != ' '))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!IsSingle(cells[0]))
                continue;
            var senses = int.Parse(cells[2], CultureInfo.InvariantCulture);
            for (var i = 0; i < senses; i++)
                _ranks[(cells[0], wordClass, cells[cells.Length - senses + i])] = i;
            _classes[cells[0]] = _classes.GetValueOrDefault(cells[0], "") + wordClass;
        }
    }

    private void ReadData(string path, char wordClass, List<(string, string)> opposed)
    {
        foreach (var line in File.ReadLines(path).Where(line => line[0] != ' '))
        {
            var cells = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var words = Enumerable.Range(0, count).Select(i => cells[4 + (2 * i)].Split('(')[0]).ToArray();
            var id = wordClass + cells[0];
            var kind = int.Parse(cells[1], CultureInfo.InvariantCulture);
            var synset = new Synset(cells[0], words, wordClass, kind, []);
            var at = 4 + (2 * count);
            var pointers = int.Parse(cells[at], CultureInfo.InvariantCulture);
            for (var i = 0; i < pointers; i++)
            {
                var pointer = cells.AsSpan(at + 1 + (4 * i), 4);
                var target = (pointer[2] == "s" ? "a" : pointer[2]) + pointer[1];
                synset.Pointers.Add((pointer[0], target));
                if (pointer[0] == "!")
                    opposed.Add((id, target));
            }
            _synsets[id] = synset;
            if (wordClass == 'n' && ListedKinds.Contains(kind))
            {
                // Only what a word first means: few speak of the crane that flies.
                foreach (var word in words.Where(word => _ranks.GetValueOrDefault((word, 'n', cells[0]), 9) == 0))
                    (_kinds.TryGetValue(word, out var kinds) ? kinds : _kinds[word] = []).Add(kind);
            }
        }
    }

    private void Oppose(Synset a, Synset b)
    {
        AddAll(_antonyms, a.Words, b.Words);
        AddAll(_opposites, Around(a), b.Words);
        AddAll(_opposites, a.Words, Around(b));
    }

    private string[] Around(Synset synset) =>
        [
            .. synset.Words,
            .. synset.Pointers.Where(pointer => pointer.Relation == "&").SelectMany(pointer => _synsets[pointer.Target].Words)
        ];

    private static void AddAll(HashSet<(string, string)> pairs, string[] first, string[] second)
    {
        foreach (var a in first)
        {
            foreach (var b in second)
            {
                pairs.Add((a, b));
                pairs.Add((b, a));
            }
        }
    }

    private void Relate(Synset synset)
    {
        Join(synset, synset, 1);
        foreach (var (relation, target) in synset.Pointers)
        {
            var nearness = relation switch { "&" => Similar, "$" => VerbGroup, "^" => AlsoSee, "@" => Hypernym, _ => 0 };
            if (nearness > 0)
                Join(synset, _synsets[target], nearness);
        }
    }

    private void Join(Synset first, Synset second, double nearness)
    {
        foreach (var a in first.Words.Where(IsSingle))
        {
            foreach (var b in second.Words.Where(IsSingle))
            {
                if (a == b)
                    continue;
                // A word's rare senses are less often meant.
                var value = nearness / (1 + (0.05 * (Rank(a, first) + Rank(b, second))));
                Keep((a, b), value);
                Keep((b, a), value);
            }
        }
    }

    private void Keep((string, string) pair, double value) => _near[pair] = Math.Max(_near.GetValueOrDefault(pair), value);

    private int Rank(string word, Synset synset) => Math.Min(9, _ranks.GetValueOrDefault((word, synset.Class, synset.Offset), 9));

    private static bool IsSingle(string word) => word.Length > 1 && word.All(c => c is >= 'a' and <= 'z');
}
