using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>Which lemma stands for which, counted in pairs of texts that differ in single words.</summary>
internal sealed class WordPairs(Vocabulary vocabulary, WordForms forms)
{
    private readonly Dictionary<(string, string), HashSet<int>> _seen = [];

    /// <summary>Every pair of lemmas, each pair once and in ordinal order, with the number of places it was seen in.</summary>
    public IEnumerable<((string A, string B) Pair, int Places)> Counted => _seen.Select(pair => (pair.Key, pair.Value.Count));

    /// <summary>Counts the lemmas of two forms that stand for each other, once for each <paramref name="place"/>.</summary>
    public void Add(string first, string second, int place)
    {
        var (a, b) = (vocabulary.Find(WordKey.Of(first)), vocabulary.Find(WordKey.Of(second)));
        if (a == Vocabulary.Unknown || b == Vocabulary.Unknown || a == b)
            return;
        var found = false;
        foreach (var (lemma, kind) in forms.Readings(a))
        {
            foreach (var (other, otherKind) in forms.Readings(b))
            {
                if (kind != otherKind)
                    continue;
                found = true;
                Count(lemma, other, place);
            }
        }
        if (!found)
            Count(Singular(a), Singular(b), place);
    }

    private int Singular(int form)
    {
        foreach (var (lemma, kind) in forms.Readings(form))
        {
            if (kind == WordForm.S)
                return lemma;
        }
        return form;
    }

    private void Count(int a, int b, int place)
    {
        if (a == b)
            return;
        var (first, second) = (vocabulary.Spelling(a), vocabulary.Spelling(b));
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        (_seen.TryGetValue(pair, out var places) ? places : _seen[pair] = []).Add(place);
    }

    /// <summary>The one-word differences between machine translations and their post-edits: JSON lines with <c>text</c> and
    /// <c>post_edit</c>.</summary>
    public void AddPostEdits(string path, SignalResources resources)
    {
        var place = 0;
        foreach (var (machine, edited) in TextPair.Read(path, "text", "post_edit"))
        {
            place++;
            foreach (var (first, second) in TextPair.Replacements(machine, edited, resources))
                Add(first, second, place);
        }
    }
}
