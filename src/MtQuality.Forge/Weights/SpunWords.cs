using MtQuality.Documents;
using MtQuality.Metrics;
using MtQuality.Signals;

namespace MtQuality.Forge.Weights;

/// <summary>One token of a spun text, and what stood in its place in the original.</summary>
/// <param name="IsReplaced">Whether it is not the original's.</param>
/// <param name="IsContent">Whether it is a word and no function word.</param>
/// <param name="Original">What stood there, in lower case.</param>
internal readonly record struct SpunToken(bool IsReplaced, bool IsContent, string Original);

/// <summary>Spun articles aligned word by word with their originals.</summary>
internal static class SpunWords
{
    /// <summary>Longest text, in tokens, that is aligned: the table of an alignment has its square of cells.</summary>
    private const int MaxTextLength = 8000;

    public static SpunToken[]? Align(TextDocument spun, string original, SignalResources resources)
    {
        using var source = resources.Parse(new Article("original", original));
        if (spun.Tokens.Length > MaxTextLength || source.Tokens.Length > MaxTextLength)
            return null;
        var aligned = WordAlignment.Align(Keys(spun), Keys(source));
        var tokens = new SpunToken[aligned.Length];
        for (var i = 0; i < aligned.Length; i++)
        {
            var at = aligned[i] < 0 ? -1 - aligned[i] : aligned[i];
            var token = spun.Tokens[i];
            tokens[i] = new SpunToken(
                aligned[i] < 0,
                token.IsWord && !resources.Vocabulary.IsFunctionWord(token.WordId),
                at < source.Tokens.Length ? source.TextOf(source.Tokens[at]).ToString().ToLowerInvariant() : "");
        }
        return tokens;
    }

    private static ulong[] Keys(TextDocument document)
    {
        var keys = new ulong[document.Tokens.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = document.Tokens[i].Key;
        return keys;
    }
}
