using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>A phrase found in a text.</summary>
/// <param name="Phrase">Its number.</param>
/// <param name="LastToken">Number of its last token, counted like the first.</param>
internal readonly record struct PhraseMatch(int Phrase, int LastToken);

/// <summary>
/// A frozen set of phrases, found by the keys of their words: a trie flattened into one <see cref="KeyMap"/> whose keys pair
/// a state with a word. Where nothing matches, a token costs one probe.
/// </summary>
internal sealed class PhraseMatcher
{
    private const int Root = 0;
    private const int NoPhrase = -1;

    private readonly KeyMap _next;
    private readonly int[] _phraseOf;

    /// <summary>Builds the matcher from phrases of at least one word and their numbers, 0 or more; of two numbers for one phrase the
    /// first stays.</summary>
    public PhraseMatcher(IEnumerable<(ulong[] Words, int Phrase)> phrases)
    {
        var next = new Dictionary<ulong, int>();
        var phraseOf = new List<int> { NoPhrase };
        foreach (var (words, phrase) in phrases)
        {
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
        _next = new KeyMap(next);
        _phraseOf = [.. phraseOf];
    }

    /// <summary>The longest phrase that starts at the token <paramref name="first"/>, if any.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The tokens of one sentence.</param>
    /// <param name="first">Number of the token that the phrase starts at.</param>
    /// <param name="inflections">If given, a phrase of two words or more also ends where the lemma of the text's word is its last
    /// word.</param>
    public PhraseMatch? Longest(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first, Vocabulary? inflections = null)
    {
        PhraseMatch? longest = null;
        var state = Root;
        for (var i = first; i != WordScan.None; i = WordScan.NextInPhrase(text, tokens, i))
        {
            var next = _next.Find(Step(state, tokens[i].Key));
            var phrase = PhraseAt(next);
            if (phrase == NoPhrase && state != Root && inflections is not null)
                phrase = PhraseAt(_next.Find(Step(state, inflections.Lemma(tokens[i]))));
            if (phrase != NoPhrase)
                longest = new PhraseMatch(phrase, i);
            if (next == KeyMap.Missing)
                break;
            state = next;
        }
        return longest;
    }

    private int PhraseAt(int state) => state == KeyMap.Missing ? NoPhrase : _phraseOf[state];

    private static ulong Step(int state, ulong word) => WordKey.Combine((ulong)state, word);
}
