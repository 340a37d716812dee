using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Removes regular English inflection if the result is a known word: <c>parties</c> becomes <c>party</c>, <c>stopped</c> becomes
/// <c>stop</c>, <c>making</c> becomes <c>make</c>.</summary>
internal static class Lemmatizer
{
    // Suffix, its replacement, and whether a doubled consonant before it can be reduced. The first rule that gives a known word applies.
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

    /// <summary>The key of the lemma of <paramref name="word"/>.</summary>
    /// <param name="word">The word, in lower case.</param>
    /// <param name="known">The keys of the known words.</param>
    /// <returns>The key of the word itself if no rule applies.</returns>
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
