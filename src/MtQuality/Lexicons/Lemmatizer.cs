using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Undoes regular English inflection, where the shorter form is a word too: <c>parties</c> → <c>party</c>, <c>stopped</c> →
/// <c>stop</c>, <c>making</c> → <c>make</c>.</summary>
internal static class Lemmatizer
{
    // Suffix, what stands in its place, and whether a doubled consonant before it may be undone. The first that yields a known word wins.
    private static readonly (string Suffix, string Replacement, bool Undouble)[] Rules =
    [
        ("ies", "y", false),
        ("ied", "y", false),
        ("sses", "ss", false),
        ("shes", "sh", false),
        ("ches", "ch", false),
        ("xes", "x", false),
        ("s", "", false),
        ("ed", "e", false),
        ("ed", "", true),
        ("ing", "e", false),
        ("ing", "", true),
    ];

    private const int MinStemLength = 3;

    /// <summary>The key of the lemma of <paramref name="word"/> among the <paramref name="known"/> words; the word's own key when no
    /// rule applies.</summary>
    public static ulong LemmaKey(string word, IReadOnlyDictionary<ulong, int> known)
    {
        foreach (var (suffix, replacement, undouble) in Rules)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal))
                continue;
            var stem = word[..^suffix.Length];
            if (stem.Length < MinStemLength)
                continue;
            if (undouble && stem[^1] == stem[^2] && known.ContainsKey(WordKey.Of(stem.AsSpan(..^1))))
                return WordKey.Of(stem.AsSpan(..^1));
            var key = WordKey.Of(stem + replacement);
            if (known.ContainsKey(key))
                return key;
        }
        return WordKey.Of(word);
    }
}
