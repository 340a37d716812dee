using MtQuality.Data;
using MtQuality.Lexicons;

namespace MtQuality.Rewording;

/// <summary>
/// For each inflected word of a text, the words that a synonym spinner may have replaced with it: synonyms in the same form,
/// likeliest first. <c>kept</c> may stand for <c>held</c> and <c>maintained</c>. Made of the lexicon <c>thesaurus</c>;
/// immutable.
/// </summary>
internal sealed class Thesaurus
{
    /// <summary>Separates a candidate from the letters of its sources. A candidate without sources comes from WordNet alone.</summary>
    public const char SourceMark = ':';

    /// <summary>The lexicons that it is built from.</summary>
    private static readonly string[] Sources = [.. Vocabulary.Sources, "thesaurus"];

    private readonly RowTable<int> _candidates;

    public Thesaurus(Vocabulary vocabulary, Lexicon lexicon, Lexicon lemmas)
    {
        Forms = new WordForms(vocabulary, lemmas);
        _candidates = new ThesaurusBuilder(vocabulary, lexicon, Forms).Candidates;
    }

    private Thesaurus(TableFile file) => (Forms, _candidates) = (new WordForms(file), new(file, "candidates"));

    /// <summary>The thesaurus of some lexicons: mapped where they are those that ship, otherwise built.</summary>
    public static Thesaurus Of(LexiconSet lexicons, Vocabulary vocabulary) => lexicons.TablesOf(Sources) is { } file
        ? new Thesaurus(file)
        : new Thesaurus(vocabulary, lexicons["thesaurus"], lexicons["lemmas"]);

    /// <summary>Adds its tables to a file.</summary>
    public void Save(TableWriter file)
    {
        Forms.Save(file);
        _candidates.Save(file, "candidates");
    }

    /// <summary>The inflected forms of words.</summary>
    public WordForms Forms { get; }

    /// <summary>
    /// The word ids of the words that <paramref name="wordId"/> may have replaced, in the same form and likeliest first. There are
    /// usually about ten, seldom more than fifty; each occurs once, and never the word itself. An ambiguous form has the candidates
    /// of all its readings. Empty for <see cref="Vocabulary.Unknown"/>, function words and words without synonyms. Allocates
    /// nothing.
    /// </summary>
    public ReadOnlySpan<int> Candidates(int wordId) =>
        wordId == Vocabulary.Unknown ? default : _candidates[wordId];

    /// <summary>Number of candidates of all forms together; four bytes each.</summary>
    internal int Size => _candidates.Size;
}
