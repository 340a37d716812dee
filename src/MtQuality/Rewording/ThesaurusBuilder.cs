using System.Runtime.InteropServices;
using MtQuality.Data;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Gives each inflected word its synonyms in the same form.</summary>
internal sealed class ThesaurusBuilder
{
    private const int ClassColumn = 1;
    private const int CandidateColumn = 2;

    public ThesaurusBuilder(Vocabulary vocabulary, Lexicon lexicon, WordForms forms)
    {
        var entries = new Entry[vocabulary.Count];
        foreach (var row in lexicon.Rows)
        {
            var (classes, words) = (lexicon.Required(row, ClassColumn), lexicon.Required(row, CandidateColumn));
            // The first row of a word is used: rows of the user come before the shipped ones.
            if (vocabulary.Find(WordKey.Of(row[0])) is not Vocabulary.Unknown and var word && entries[word].Candidates is null)
                entries[word] = new Entry(Classes(classes), Words(words, word, vocabulary));
        }

        var candidates = new List<int>(vocabulary.Count * 4);
        // The last form that each word was listed for, so that no word is listed twice. A set would be cleared 70,000 times.
        var listedFor = new int[vocabulary.Count];
        Array.Fill(listedFor, Vocabulary.Unknown);
        var starts = new int[vocabulary.Count + 1];
        for (var form = 0; form < vocabulary.Count; form++)
        {
            starts[form] = candidates.Count;
            if (vocabulary.IsFunctionWord(form))
                continue;
            Add(form, form, WordForm.Base);
            foreach (var (lemma, kind) in forms.Readings(form))
                Add(form, lemma, kind);
        }
        starts[^1] = candidates.Count;
        Candidates = new(starts, CollectionsMarshal.AsSpan(candidates));

        void Add(int form, int lemma, WordForm kind)
        {
            if (entries[lemma] is not { Candidates: { } words, Classes: var classes } || !Takes(classes, kind))
                return;
            foreach (var word in words)
            {
                if (!Takes(entries[word].Classes, kind) || forms.Form(word, kind) is not (not Vocabulary.Unknown and var candidate))
                    continue;
                if (candidate != form && listedFor[candidate] != form && !vocabulary.IsFunctionWord(candidate))
                    candidates.Add(candidate);
                listedFor[candidate] = form;
            }
        }
    }

    /// <summary>The candidates of each word.</summary>
    public RowTable<int> Candidates { get; }

    [Flags]
    private enum WordClass : byte
    {
        None = 0,
        Noun = 1,
        Verb = 2,
        Modifier = 4,
    }

    private readonly record struct Entry(WordClass Classes, int[]? Candidates);

    private static bool Takes(WordClass classes, WordForm kind) => kind switch
    {
        WordForm.Base => true,
        WordForm.S => (classes & (WordClass.Noun | WordClass.Verb)) != 0,
        WordForm.Past or WordForm.Participle or WordForm.Ing => (classes & WordClass.Verb) != 0,
        _ => (classes & WordClass.Modifier) != 0,
    };

    private static WordClass Classes(string letters)
    {
        var classes = WordClass.None;
        foreach (var letter in letters)
        {
            classes |= letter switch
            {
                'n' => WordClass.Noun,
                'v' => WordClass.Verb,
                'a' or 'r' => WordClass.Modifier,
                _ => WordClass.None,
            };
        }
        return classes;
    }

    private static int[] Words(string cell, int self, Vocabulary vocabulary)
    {
        var words = new List<int>(32);
        foreach (var range in cell.AsSpan().Split(' '))
        {
            var candidate = cell.AsSpan(range);
            if (candidate.IndexOf(Thesaurus.SourceMark) is >= 0 and var mark)
                candidate = candidate[..mark];
            if (vocabulary.Find(WordKey.Of(candidate)) is not Vocabulary.Unknown and var word && word != self)
                words.Add(word);
        }
        return [.. words];
    }
}
