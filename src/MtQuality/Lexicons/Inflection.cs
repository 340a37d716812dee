using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Inflects a word regularly, like another word, if the result is a known word: <c>kick</c> like
/// <c>booted</c> is <c>kicked</c>.</summary>
internal static class Inflection
{
    private static readonly (string Ending, string[] Suffixes)[] Endings =
    [
        ("s", ["s", "es"]),
        ("ed", ["ed", "d"]),
        ("ing", ["ing"]),
    ];

    /// <summary><paramref name="lemma"/> inflected like <paramref name="model"/>; unchanged if that gives no known word.</summary>
    public static string Like(string lemma, ReadOnlySpan<char> model, Vocabulary vocabulary)
    {
        if (vocabulary.Lemma(WordKey.Of(model)) == WordKey.Of(model))
            return lemma;
        foreach (var (ending, suffixes) in Endings)
        {
            if (!model.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            var candidates = Stems(lemma).SelectMany(stem => suffixes, (stem, suffix) => stem + suffix);
            return candidates.FirstOrDefault(candidate => IsFormOf(candidate, lemma, vocabulary), lemma);
        }
        return lemma;
    }

    private static bool IsFormOf(string word, string lemma, Vocabulary vocabulary) =>
        vocabulary.Find(WordKey.Of(word)) != Vocabulary.Unknown && vocabulary.Lemma(WordKey.Of(word)) == WordKey.Of(lemma);

    /// <summary>The stems that an ending can follow: <c>kick</c>; <c>stopp</c> of <c>stop</c>; <c>carri</c> of <c>carry</c>;
    /// <c>bit</c> of <c>bite</c>.</summary>
    private static string[] Stems(string lemma) => [lemma, lemma + lemma[^1], lemma[..^1] + "i", lemma[..^1]];
}
