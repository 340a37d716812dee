using System.Globalization;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>A word that may belong to a term.</summary>
/// <param name="Word">Word id of its singular.</param>
/// <param name="Rank">0 for the word of the text, otherwise its rank among the candidates, from 1.</param>
/// <param name="IsListed">Whether the lexicon <c>term-swaps</c> lists it.</param>
internal readonly record struct TermWord(int Word, int Rank, bool IsListed);

/// <summary>
/// Established terms of two words, such as "cloud computing", which good English puts side by side far more often than chance
/// would; and the words that replace theirs in spun text. Nouns are counted in the singular. Built once from the lexicons
/// <c>terms</c> and <c>term-swaps</c>; immutable.
/// </summary>
internal sealed class Terms
{
    /// <summary>Maximum number of candidates for one word.</summary>
    public const int MaxCandidates = 32;

    // Words that good English capitalises more often are names, and not part of terms.
    private const double MaxCapitalShare = 0.5;

    private readonly Vocabulary _vocabulary;
    private readonly Thesaurus _thesaurus;
    private readonly Singulars _singulars;
    private readonly int[] _starts;
    private readonly Partner[] _partners;
    private readonly KeyMap _swapped;
    private readonly List<int[]> _swaps = [];

    /// <summary>Reads the lexicons.</summary>
    /// <exception cref="FormatException">A second word has no number of bits.</exception>
    public Terms(Vocabulary vocabulary, Thesaurus thesaurus, Lexicon terms, Lexicon swaps)
    {
        (_vocabulary, _thesaurus) = (vocabulary, thesaurus);
        _singulars = new Singulars(_thesaurus.Forms, _vocabulary);
        var partners = new Dictionary<int, List<Partner>>();
        foreach (var (row, first) in Known(terms))
            partners.TryAdd(first, Partners(row));
        _starts = new int[_vocabulary.Count + 1];
        for (var word = 0; word < _vocabulary.Count; word++)
            _starts[word + 1] = _starts[word] + (partners.TryGetValue(word, out var own) ? own.Count : 0);
        _partners = [.. partners.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)];

        var swapped = new List<KeyValuePair<ulong, int>>();
        foreach (var (row, word) in Known(swaps))
        {
            swapped.Add(new((ulong)word, _swaps.Count));
            var others = Lexicon.Cell(row, 1).Split(' ').Select(other => _vocabulary.Find(WordKey.Of(other)));
            _swaps.Add([.. others.Where(other => other != Vocabulary.Unknown)]);
        }
        _swapped = new KeyMap(swapped);
    }

    /// <summary>The second words of the terms that begin with <paramref name="first"/>, the id of a singular; may be empty.</summary>
    public ReadOnlySpan<Partner> After(int first) => _partners.AsSpan(_starts[first].._starts[first + 1]);

    /// <summary>
    /// How much more often than by chance two words, given by the ids of their singulars, stand side by side: bits, 1–255. 0 if
    /// they are not a term.
    /// </summary>
    public int Bits(int first, int second)
    {
        foreach (ref readonly var partner in After(first))
        {
            if (partner.Word == second)
                return partner.Bits;
        }
        return 0;
    }

    /// <summary>Word id of the singular of a word; its own id if it has no other singular.</summary>
    public int Singular(int word) => _singulars.Of(word);

    /// <summary>Whether it may be part of a term: it is a known word, but not a function word or a name.</summary>
    public static bool IsPart(in Token token, Vocabulary vocabulary) =>
        token.IsWord && token.Length > 1 && token.WordId != Vocabulary.Unknown && IsPart(token.WordId, vocabulary);

    /// <inheritdoc cref="IsPart(in Token, Vocabulary)"/>
    public static bool IsPart(int word, Vocabulary vocabulary) =>
        !vocabulary.IsFunctionWord(word) && vocabulary.CapitalShare(word) + vocabulary.UpperShare(word) < MaxCapitalShare;

    /// <summary>Whether exactly one space or line end stands between two consecutive tokens.</summary>
    public static bool AreJoined(ReadOnlySpan<char> source, in Token first, in Token second) =>
        second.Start == first.End + 1 && source[first.End] is ' ' or '\n' or '\u00A0';

    /// <summary>
    /// Writes the words that a word may have replaced in a term, likeliest first and in the singular: the word itself, then the
    /// words from <c>term-swaps</c>, then those from the thesaurus.
    /// </summary>
    /// <returns>How many words were written.</returns>
    public int Candidates(int word, Span<TermWord> words)
    {
        var singular = _singulars.Of(word);
        var count = 0;
        words[count++] = new TermWord(singular, 0, IsListed: false);
        var swapped = _swapped.Find((ulong)singular);
        if (swapped != KeyMap.Missing)
        {
            foreach (var other in _swaps[swapped])
                words[count++] = new TermWord(other, count, IsListed: true);
        }
        var rank = 0;
        foreach (var other in _thesaurus.Candidates(word))
        {
            if (count == words.Length)
                break;
            words[count++] = new TermWord(_singulars.Of(other), ++rank, IsListed: false);
        }
        return count;
    }

    private List<Partner> Partners(string[] row)
    {
        var partners = new List<Partner>();
        foreach (var item in Lexicon.Cell(row, 1).Split(' '))
        {
            var mark = item.IndexOf(':', StringComparison.Ordinal);
            var digits = item.AsSpan(mark + 1);
            if (mark <= 0 || !byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            {
                throw new FormatException(
                    $"terms.tsv, '{row[0]}': '{item}' has no bits; write the word, a colon and a whole number below 256.");
            }
            if (_vocabulary.Find(WordKey.Of(item.AsSpan(0, mark))) is not Vocabulary.Unknown and var second)
                partners.Add(new Partner(second, bits));
        }
        return partners;
    }

    private IEnumerable<(string[] Row, int Word)> Known(Lexicon lexicon)
    {
        foreach (var row in lexicon.Rows)
        {
            if (_vocabulary.Find(WordKey.Of(row[0])) is not Vocabulary.Unknown and var word)
                yield return (row, word);
        }
    }

    /// <summary>The second word of a term.</summary>
    /// <param name="Word">Word id of its singular.</param>
    /// <param name="Bits">How much more often than by chance it follows the first word, in bits.</param>
    public readonly record struct Partner(int Word, byte Bits);
}
