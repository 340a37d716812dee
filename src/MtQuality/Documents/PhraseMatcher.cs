using System.Runtime.CompilerServices;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">The number that the phrase was given.</param>
/// <param name="LastToken">Index of its last token, in the same tokens as the first.</param>
internal readonly record struct PhraseMatch(int Phrase, int LastToken);

/// <summary>
/// An immutable set of phrases that are found in texts by the keys of their words. It is a trie, stored in one <see cref="KeyMap"/> from a
/// state and a word to the next state. A token at which no phrase starts costs little: one bit of a <see cref="KeyFilter"/> tells.
/// </summary>
internal sealed class PhraseMatcher
{
    private const int Root = 0;
    private const int NoPhrase = -1;

    private readonly KeyFilter _firstWords;
    private readonly KeyFilter _steps;
    private readonly KeyMap _next;
    private readonly int[] _phraseOf;

    /// <summary>Builds the matcher.</summary>
    /// <param name="phrases">The words of each phrase, at least one, and a number for it, 0 or more. If a phrase is given twice, its first
    /// number is used.</param>
    public PhraseMatcher(IEnumerable<(ulong[] Words, int Phrase)> phrases)
    {
        var next = new Dictionary<ulong, int>();
        var phraseOf = new List<int> { NoPhrase };
        var firstWords = new HashSet<ulong>();
        foreach (var (words, phrase) in phrases)
        {
            firstWords.Add(words[0]);
            var state = Root;
            foreach (var word in words)
            {
                var step = Step(state, word);
                if (!next.TryGetValue(step, out state))
                {
                    next[step] = state = phraseOf.Count;
                    phraseOf.Add(NoPhrase);
                }
            }
            if (phraseOf[state] == NoPhrase)
                phraseOf[state] = phrase;
        }
        _firstWords = new KeyFilter(firstWords);
        _steps = new KeyFilter(next.Keys);
        _next = new KeyMap(next);
        _phraseOf = [.. phraseOf];
    }

    /// <summary>The longest phrase that starts at the token <paramref name="first"/>; null if none does.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="first">Index of the token that the phrase starts at.</param>
    /// <param name="inflections">If given, the last word of a phrase of two words or more also matches its inflected forms.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhraseMatch? Longest(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, Vocabulary? inflections = null) =>
        _firstWords.MayContain(tokens[first].Key) ? Follow(text, tokens, first, inflections) : null;

    private PhraseMatch? Follow(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, Vocabulary? inflections)
    {
        PhraseMatch? longest = null;
        var state = Root;
        for (var i = first; i != WordScan.None; i = WordScan.NextInPhrase(text, tokens, i))
        {
            var next = Next(state, tokens[i].Key);
            var phrase = PhraseAt(next);
            if (phrase == NoPhrase && state != Root && inflections is not null)
                phrase = PhraseAt(Next(state, inflections.Lemma(tokens[i])));
            if (phrase != NoPhrase)
                longest = new PhraseMatch(phrase, i);
            if (next == KeyMap.Missing)
                break;
            state = next;
        }
        return longest;
    }

    private int Next(int state, ulong word)
    {
        var step = Step(state, word);
        return _steps.MayContain(step) ? _next.Find(step) : KeyMap.Missing;
    }

    private int PhraseAt(int state) => state == KeyMap.Missing ? NoPhrase : _phraseOf[state];

    private static ulong Step(int state, ulong word) => WordKey.Combine((ulong)state, word);
}
