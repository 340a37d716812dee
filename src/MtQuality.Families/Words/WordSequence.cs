using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Families.Words;

/// <summary>The words and numbers of a text in order. One object reads many texts, one after the other, and keeps its arrays.</summary>
internal sealed class WordSequence(TextResources resources)
{
    /// <summary>Of a longer text, so many words are read: the time of comparing two grows with the product of their lengths.</summary>
    public const int MaxWords = 20_000;

    // Weights of words by rarity: 7 is the Zipf value of the commonest word, "the".
    private const double MaxZipf = 6.5;
    private const double MinWeight = 0.5;
    private const double MaxWeight = 4;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private ulong[] _keys = new ulong[512];
    private ulong[] _stems = new ulong[512];
    private WordTraits[] _traits = new WordTraits[512];
    private float[] _weights = new float[512];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Offset in the text after the last word read and the signs behind it.</summary>
    public int End { get; private set; }

    /// <summary>For each word its <see cref="WordKey"/>.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>For each word the key of its lemma.</summary>
    public ReadOnlySpan<ulong> Stems => _stems.AsSpan(0, Count);

    /// <summary>For each word what it is.</summary>
    public ReadOnlySpan<WordTraits> Traits => _traits.AsSpan(0, Count);

    /// <summary>For each word how much it says when two texts share it: 0 for a function word, at most 4 for a rare one.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    /// <summary>Reads a text in place of the last one.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Count = 0;
        var tokenizer = new Tokenizer(text, _vocabulary);
        var (beginsSentence, last) = (true, 0);
        while (Count < MaxWords && tokenizer.TryRead(text.Length, out var token))
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol)
            {
                beginsSentence |= text[token.Start] is '.' or '!' or '?' or ':' or '"' or '“' or '…';
                continue;
            }
            Add(token, beginsSentence);
            last = token.End;
            beginsSentence = false;
        }
        End = Count < MaxWords ? text.Length : last;
    }

    private void Add(in Token token, bool beginsSentence)
    {
        if (Count == _keys.Length)
            Grow();
        var isFunction = _vocabulary.IsFunctionWord(token.WordId);
        var isCapitalized = token.Casing is Casing.Capitalized or Casing.Upper or Casing.Mixed && !isFunction;
        var isUnknown = !isFunction && token.WordId == Vocabulary.Unknown;
        var isAnchor = token.Kind != TokenKind.Word || isUnknown || isCapitalized && !beginsSentence;
        _keys[Count] = token.Key;
        _stems[Count] = _vocabulary.Lemma(token);
        _traits[Count] = isFunction ? WordTraits.Function : isAnchor ? WordTraits.Anchor : WordTraits.None;
        _weights[Count] = isFunction ? 0 : (float)Math.Clamp(MaxZipf - _vocabulary.Zipf(token.WordId), MinWeight, MaxWeight);
        Count++;
    }

    private void Grow()
    {
        var length = _keys.Length * 2;
        Array.Resize(ref _keys, length);
        Array.Resize(ref _stems, length);
        Array.Resize(ref _traits, length);
        Array.Resize(ref _weights, length);
    }
}
