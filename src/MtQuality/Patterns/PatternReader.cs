using System.Buffers;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Patterns;

/// <summary>Reads the words of a traced document's headline and body as patterns see them. Immutable; threads may share it.</summary>
internal sealed class PatternReader(Vocabulary vocabulary, WordClassTagger tagger)
{
    /// <summary>Counted up whenever the same text would give other words; a model knows no others than those it was trained with.</summary>
    public const int Version = 1;

    /// <summary>Added to the class of a function word.</summary>
    public const int FunctionWord = 64;

    /// <summary>A pair that was seen; 0 where there is none to judge, 2 where one word is unknown, from 3 on unseen though ever more
    /// expected.</summary>
    public const byte SeenPair = 1;

    private const byte UnknownPair = 2;

    // Steps of the shortfall of pairs, triples and quads.
    private const int Steps = 15;
    private const int MinShortfall = -5;

    private const byte MaxRepeats = 3;

    // The logit of a swap between nothing and certainty, in steps of one.
    private const int MinSwap = -5;
    private const byte MaxSwap = 15;

    /// <summary>The words of <paramref name="document"/>, punctuation left out; empty where there is no prose.</summary>
    /// <param name="document">The document.</param>
    /// <param name="trace">Its trace.</param>
    /// <param name="found">Words that would fit better in it.</param>
    public PatternWord[] Read(TextDocument document, Trace trace, List<Swap> found)
    {
        var swaps = ArrayPool<byte>.Shared.Rent(document.Tokens.Length);
        var words = ArrayPool<PatternWord>.Shared.Rent(document.Tokens.Length);
        try
        {
            swaps.AsSpan(0, document.Tokens.Length).Clear();
            foreach (var swap in found)
                swaps[swap.Token] = (byte)Math.Clamp(Math.Round(swap.LogOdds) - MinSwap + 1, 1, MaxSwap);
            var tally = document.Tally(vocabulary);
            var count = 0;
            for (var s = 0; s < document.Sentences.Length; s++)
            {
                var tokens = document.TokensOf(document.Sentences[s]);
                if (!document.Sentences[s].IsJudged || tokens.Length > WordClassTagger.MaxSentenceLength)
                    continue;
                // Kept in the document: grammar need not ask again.
                tagger.Tag(document.Folded, tokens, document.Classes.Slice(document.Sentences[s].FirstToken, tokens.Length));
                Read(document, trace.Model, trace.Of(s), swaps, tally, words, ref count);
            }
            return words[..count];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(swaps);
            ArrayPool<PatternWord>.Shared.Return(words);
        }
    }

    private void Read(
        TextDocument document,
        NgramModel model,
        ReadOnlySpan<TracedWord> traced,
        ReadOnlySpan<byte> swaps,
        WordTally tally,
        Span<PatternWord> words,
        ref int count)
    {
        var isInitial = true;
        var classes = document.Classes;
        for (var place = 1; place < traced.Length; place++)
        {
            ref readonly var word = ref traced[place];
            ref readonly var token = ref document.Tokens[word.Token];
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol)
                continue;
            var wordClass = (byte)classes[word.Token];
            words[count++] = new PatternWord(
                word.Token,
                vocabulary.IsFunctionWord(token.WordId) ? (byte)(wordClass + FunctionWord) : wordClass,
                (byte)Math.Clamp(-word.Frequency * 0.4f, 0, 9),
                Gain(word.LogProbability - word.Frequency),
                place > 1 && traced[place - 1].Token == word.Token - 1 ? Pair(model, traced[place - 1], word) : (byte)0,
                place > 1 ? Shortfall(model, traced, place) : (byte)0,
                swaps[word.Token],
                (byte)Math.Min(MaxRepeats, tally.Elsewhere(vocabulary.Lemma(token))),
                isInitial);
            isInitial = false;
        }
    }

    private static byte Gain(float bits) => bits switch
    {
        < -4 => 0,
        < -1.5f => 1,
        < 0.5f => 2,
        < 2.5f => 3,
        < 5 => 4,
        < 8 => 5,
        _ => 6,
    };

    private static byte Pair(NgramModel model, in TracedWord first, in TracedWord second)
    {
        if (second.Order >= 2)
            return SeenPair;
        if (first.Order == 0 || second.Order == 0)
            return UnknownPair;
        return model.LogExpected(first, second) switch
        {
            < -2 => 3,
            < 0 => 4,
            < 2 => 5,
            < 4 => 6,
            _ => 7,
        };
    }

    /// <summary>
    /// Of the shortest n-gram that ends at <paramref name="place"/> and was never seen, though both its shorter parts were: log₂ of how
    /// often it
    /// would have been, were its first and its last word independent given those between.
    /// </summary>
    private static byte Shortfall(NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        ref readonly var word = ref words[place];
        ref readonly var before = ref words[place - 1];
        if (word.Order == 1 && before.Order > 0)
            return Step(0, model.LogExpected(before, word));
        // The trace has log₂ P(word | its context), penalties included; with the count of the n-gram before, that is the count expected.
        if (word.Order == 2 && before.Order >= 2)
            return Step(1, before.Pair + word.LogProbability - 2 * BackOff.Penalty);
        if (word.Order == 3 && before.Order >= 3 && place > 2)
            return Step(2, before.Triple + word.LogProbability - BackOff.Penalty);
        return 0;
    }

    private static byte Step(int kind, float log2) =>
        (byte)(1 + kind * Steps + Math.Clamp((int)MathF.Floor(log2) - MinShortfall, 0, Steps - 1));
}
