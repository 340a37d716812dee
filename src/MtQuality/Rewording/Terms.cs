using MtQuality.Data;
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
/// would; and the words that replace theirs in spun text. Nouns are counted in the singular. Made of the lexicons
/// <c>terms</c> and <c>term-swaps</c>; immutable.
/// </summary>
internal sealed class Terms
{
    /// <summary>Maximum number of candidates for one word.</summary>
    public const int MaxCandidates = 32;

    /// <summary>Maximum number of words that <c>term-swaps</c> lists for one word, which is a candidate itself.</summary>
    public const int MaxSwaps = MaxCandidates - 1;

    // Words that good English capitalises more often are names, and not part of terms.
    private const double MaxCapitalShare = 0.5;

    private readonly Vocabulary _vocabulary;
    private readonly Thesaurus _thesaurus;
    private readonly Singulars _singulars;
    private readonly RowTable<TermPartner> _partners;
    private readonly RowTable<int> _swaps;

    // The lexicons that they are built from.
    private static readonly string[] Sources = [.. Vocabulary.Sources, "terms", "term-swaps"];

    /// <summary>Reads the lexicons.</summary>
    /// <exception cref="FormatException">A second word has no number of bits, or a word has too many swaps.</exception>
    public Terms(Vocabulary vocabulary, Thesaurus thesaurus, Lexicon terms, Lexicon swaps)
    {
        (_vocabulary, _thesaurus) = (vocabulary, thesaurus);
        _singulars = new Singulars(_thesaurus.Forms, _vocabulary);
        (_partners, _swaps) = (TermsBuilder.Partners(terms, vocabulary), TermsBuilder.Swaps(swaps, vocabulary));
    }

    private Terms(Vocabulary vocabulary, Thesaurus thesaurus, TableFile file)
    {
        (_vocabulary, _thesaurus) = (vocabulary, thesaurus);
        _singulars = new Singulars(file);
        (_partners, _swaps) = (new(file, "term partners"), new(file, "term swaps"));
    }

    /// <summary>The terms of some lexicons: mapped where they are those that ship, otherwise built.</summary>
    /// <exception cref="FormatException">A second word has no number of bits, or a word has too many swaps.</exception>
    public static Terms Of(LexiconSet lexicons, Vocabulary vocabulary, Thesaurus thesaurus) => lexicons.TablesOf(Sources) is { } file
        ? new Terms(vocabulary, thesaurus, file)
        : new Terms(vocabulary, thesaurus, lexicons["terms"], lexicons["term-swaps"]);

    /// <summary>Adds their tables to a file.</summary>
    public void Save(TableWriter file)
    {
        _singulars.Save(file);
        _partners.Save(file, "term partners");
        _swaps.Save(file, "term swaps");
    }

    /// <summary>The second words of the terms that begin with <paramref name="first"/>, the id of a singular; may be empty.</summary>
    public ReadOnlySpan<TermPartner> After(int first) => _partners[first];

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
        foreach (var other in _swaps[singular])
            words[count++] = new TermWord(other, count, IsListed: true);
        var rank = 0;
        foreach (var other in _thesaurus.Candidates(word))
        {
            if (count == words.Length)
                break;
            words[count++] = new TermWord(_singulars.Of(other), ++rank, IsListed: false);
        }
        return count;
    }
}
