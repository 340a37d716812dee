using System.Globalization;
using System.Text.RegularExpressions;
using MtQuality.Lexicons;
using MtQuality.Rewording;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>Gathers which word may stand for which from several sources, and ranks the candidates of each word.</summary>
internal sealed partial class ThesaurusBuilder(SignalResources resources, WordNet wordNet)
{
    public const int MaxCandidates = 24;

    // Rarer words are seldom what an author wrote, and a spinner's rare words have common synonyms.
    private const double MinZipf = 2.4;
    private const double MaxCapitals = 0.5;

    // What one unit of Zipf is worth, against 1 for a pair of synonyms: of two synonyms the commoner is likelier to be the author's.
    private const double WorthOfZipf = 0.15;

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "hundred", "thousand", "million", "billion",
        "trillion", "zillion", "quadrillion", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "dozen",
    };

    private sealed class Edge
    {
        public double Score { get; set; }
        public string Sources { get; set; } = "";
    }

    private readonly Dictionary<string, Dictionary<string, Edge>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _fit = new(StringComparer.Ordinal);

    /// <summary>Whether the word may be listed: common, and no function word, name or number.</summary>
    public bool IsFit(string word)
    {
        if (!_fit.TryGetValue(word, out var fit))
        {
            var id = resources.Vocabulary.Find(WordKey.Of(word));
            _fit[word] = fit = id != Vocabulary.Unknown
                && word.Length > 1
                && word.All(c => c is >= 'a' and <= 'z')
                && !resources.Vocabulary.IsFunctionWord(id)
                && resources.Vocabulary.Zipf(id) >= MinZipf
                && resources.Vocabulary.CapitalShare(id) + resources.Vocabulary.UpperShare(id) < MaxCapitals
                && !Numbers.Contains(word)
                && (word == "mix" || !RomanNumber().IsMatch(word));
        }
        return fit;
    }

    public double Zipf(string word) => resources.Vocabulary.Zipf(resources.Vocabulary.Find(WordKey.Of(word)));

    public bool AreNear(string a, string b) => _edges.TryGetValue(a, out var edges) && edges.ContainsKey(b);

    /// <summary>Lists each word under the other, worth <paramref name="score"/> more; antonyms, names and the like are refused.</summary>
    public void Add(string a, string b, double score, char source)
    {
        if (a == b || !IsFit(a) || !IsFit(b) || wordNet.AreAntonyms(a, b))
            return;
        AddOneWay(a, b, score, source);
        AddOneWay(b, a, score, source);
    }

    private void AddOneWay(string word, string candidate, double score, char source)
    {
        var edges = _edges.TryGetValue(word, out var known) ? known : _edges[word] = new(StringComparer.Ordinal);
        var edge = edges.TryGetValue(candidate, out var found) ? found : edges[candidate] = new Edge();
        edge.Score += score;
        if (!edge.Sources.Contains(source))
            edge.Sources += source;
    }

    /// <summary>The rows in ordinal order: word, classes, candidates with the letters of their sources.</summary>
    public IEnumerable<string> Rows()
    {
        foreach (var (word, edges) in _edges.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var best = edges.OrderByDescending(pair => Worth(pair.Key, pair.Value))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MaxCandidates);
            var classes = wordNet.Classes(word) is { Length: > 0 } known ? known : "nva";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{word}\t{classes}\t{string.Join(' ', best.Select(pair => Candidate(pair.Key, pair.Value.Sources)))}");
        }
    }

    private double Worth(string candidate, Edge edge) => edge.Score + (WorthOfZipf * Zipf(candidate));

    [GeneratedRegex(@"\Am{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})\z")]
    private static partial Regex RomanNumber();

    private static string Candidate(string word, string sources) => sources == "w" ? word : $"{word}{Thesaurus.SourceMark}{sources}";
}
