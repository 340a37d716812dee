using System.Buffers;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>What the language model says of one word in its place.</summary>
/// <param name="Word">The word as the model counts it (<see cref="ModelWord"/>).</param>
/// <param name="Token">Number of the token in the document; −1 for the start of a sentence.</param>
/// <param name="Frequency">log₂ of the word's probability without context, below 0.</param>
/// <param name="LogProbability">log₂ of its probability after the words before it, by stupid back-off, at most 0.</param>
/// <param name="Order">Words of the longest n-gram that ends here and that the model holds: 1 to 4; 0 where it does not hold the word.</param>
internal readonly record struct TracedWord(ulong Word, int Token, float Frequency, float LogProbability, byte Order)
{
    /// <summary>Surprisal in bits, 0 or more.</summary>
    public float Surprisal => -LogProbability;
}

/// <summary>
/// What the language model says of every word of a document, computed once and read by many detectors. Sentence by sentence: the start mark,
/// then each token that counts. Its table is rented; dispose of it.
/// </summary>
internal sealed class Trace : IDisposable
{
    private TracedWord[] _words;
    private int[] _starts;
    private int _count;

    public Trace(TextDocument document, NgramModel model)
    {
        Model = model;
        _words = ArrayPool<TracedWord>.Shared.Rent(document.Tokens.Length + document.Sentences.Length);
        _starts = ArrayPool<int>.Shared.Rent(document.Sentences.Length + 1);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            _starts[i] = _count;
            Read(document, document.Sentences[i], new BackOff(model));
        }
        _starts[document.Sentences.Length] = _count;
    }

    /// <summary>The model that was asked.</summary>
    public NgramModel Model { get; }

    /// <summary>The words of the document's sentence number <paramref name="sentence"/>, the start mark first.</summary>
    public ReadOnlySpan<TracedWord> Of(int sentence) => _words.AsSpan(_starts[sentence].._starts[sentence + 1]);

    /// <summary>Gives the rented tables back.</summary>
    public void Dispose()
    {
        ArrayPool<TracedWord>.Shared.Return(_words);
        ArrayPool<int>.Shared.Return(_starts);
        (_words, _starts, _count) = ([], [], 0);
    }

    private void Read(TextDocument document, in Sentence sentence, BackOff state)
    {
        _words[_count++] = state.Begin();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ref readonly var token = ref document.Tokens[i];
            var word = ModelWord.Of(document.Source, token);
            if (word != ModelWord.None)
                _words[_count++] = state.Read(word, token.IsWord ? ModelWord.OutOfVocabulary(token) : ModelWord.Unknown, i);
        }
    }
}
