using System.Globalization;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>A word that may stand in a term.</summary>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>, in the singular.</param>
/// <param name="Rank">0 for the word of the text, else its place among the likely ones.</param>
/// <param name="IsListed">Whether it is known from other terms.</param>
internal readonly record struct TermWord(int Word, int Rank, bool IsListed);

/// <summary>
/// Established terms of two words, "cloud computing": good English puts them side by side far oftener than chance would. Beside them
/// the words that
/// stand in the place of theirs where a text was spun. Nouns are counted in the singular. Built once from the lexicons <c>terms</c> and
/// <c>term-swaps</c>; immutable.
/// </summary>
internal sealed class Terms
{
    /// <summary>Most words that may stand for one.</summary>
    public const int MaxCandidates = 32;

    // Names are no terms.
    private const double MaxCapitals = 0.5;

    private readonly Vocabulary _vocabulary;
    private readonly Thesaurus _thesaurus;
    private readonly Singulars _singulars;
    private readonly int[] _starts;
    private readonly Partner[] _partners;
    private readonly KeyMap _swapped;
    private readonly List<int[]> _swaps = [];

    /// <exception cref="FormatException">A second word has no bits.</exception>
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
            _swaps.Add([.. Lexicon.Cell(row, 1).Split(' ').Select(other => _vocabulary.Find(WordKey.Of(other))).Where(other => other != Vocabulary.Unknown)]);
        }
        _swapped = new KeyMap(swapped);
    }

    /// <summary>The words that follow <paramref name="first"/>, a word in the singular, in a term; none where no term begins with
    /// it.</summary>
    public ReadOnlySpan<Partner> After(int first) => _partners.AsSpan(_starts[first].._starts[first + 1]);

    /// <summary>Bits by which two words, in the singular, stand together oftener than chance would have it; 0 where they do not belong
    /// together.</summary>
    public int Bits(int first, int second)
    {
        foreach (ref readonly var partner in After(first))
        {
            if (partner.Word == second)
                return partner.Bits;
        }
        return 0;
    }

    /// <summary>The singular of a word.</summary>
    public int Singular(int word) => _singulars.Of(word);

    /// <summary>Whether a token may be part of a term: a word that is known, no function word and no name.</summary>
    public static bool IsPart(in Token token, Vocabulary vocabulary) =>
        token.IsWord && token.Length > 1 && token.WordId != Vocabulary.Unknown && IsPart(token.WordId, vocabulary);

    /// <inheritdoc cref="IsPart(in Token, Vocabulary)"/>
    public static bool IsPart(int word, Vocabulary vocabulary) =>
        !vocabulary.IsFunctionWord(word) && vocabulary.CapitalShare(word) + vocabulary.UpperShare(word) < MaxCapitals;

    /// <summary>Whether one white space alone parts two tokens that follow each other.</summary>
    public static bool AreJoined(string source, in Token first, in Token second) =>
        second.Start == first.End + 1 && source[first.End] is ' ' or '\n' or '\u00A0';

    /// <summary>
    /// Writes what may have stood in the place of a word of a term, in the singular: itself, what it stood for in other terms, and what
    /// the thesaurus has,
    /// likeliest first. Returns how many.
    /// </summary>
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
            if (mark <= 0 || !byte.TryParse(item.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
                throw new FormatException($"terms.tsv, '{row[0]}': '{item}' has no bits; write the word, a colon and a whole number below 256.");
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
    /// <param name="Word">Its number, in the singular.</param>
    /// <param name="Bits">Bits by which it follows the first oftener than chance would have it.</param>
    public readonly record struct Partner(int Word, byte Bits);
}
