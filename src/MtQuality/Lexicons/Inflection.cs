using MtQuality.Tokens;

namespace MtQuality.Lexicons;

/// <summary>Gives a word the regular ending of another, where that makes a known word: <c>kick</c> like <c>booted</c> →
/// <c>kicked</c>.</summary>
internal static class Inflection
{
    private static readonly (string Ending, string[] Suffixes)[] Endings =
    [
        ("s", ["s", "es"]),
        ("ed", ["ed", "d"]),
        ("ing", ["ing"]),
    ];

    /// <summary><paramref name="lemma"/> inflected like <paramref name="model"/>, or as it is where that is not easy.</summary>
    public static string Like(string lemma, ReadOnlySpan<char> model, Vocabulary vocabulary)
    {
        if (vocabulary.Lemma(WordKey.Of(model)) == WordKey.Of(model))
            return lemma;
        foreach (var (ending, suffixes) in Endings)
        {
            if (!model.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            var candidates = Stems(lemma).SelectMany(stem => suffixes, (stem, suffix) => stem + suffix);
            return candidates.FirstOrDefault(candidate => vocabulary.Find(WordKey.Of(candidate)) != Vocabulary.Unknown && vocabulary.Lemma(WordKey.Of(candidate)) == WordKey.Of(lemma), lemma);
        }
        return lemma;
    }

    /// <summary>What an ending may be put to: <c>kick</c>, <c>stop|p</c>, <c>carr|i</c>, <c>bit|e</c>.</summary>
    private static string[] Stems(string lemma) => [lemma, lemma + lemma[^1], lemma[..^1] + "i", lemma[..^1]];
}
