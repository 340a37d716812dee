using System.Buffers;
using System.Runtime.CompilerServices;
using MtQuality.Documents;

namespace MtQuality.Ngrams;

/// <summary>What the language model says of one word of a document.</summary>
/// <param name="Word">The word as the model counts it (<see cref="ModelWord"/>).</param>
/// <param name="Token">Index of the token in the document; −1 for the start of a sentence.</param>
/// <param name="Frequency">log₂ of the word's probability without context, below 0.</param>
/// <param name="LogProbability">log₂ of its probability given the words before it, by stupid back-off; at most 0.</param>
/// <param name="Pair">log₂ of the count of the pair that ends here; <see cref="NgramModel.Missing"/> if the model lacks it.</param>
/// <param name="Triple">The same of the three words that end here.</param>
/// <param name="Order">Length of the longest n-gram in the model that ends here, 1 to 4; 0 if the word is not in the model.</param>
internal readonly record struct TracedWord(
    ulong Word, int Token, float Frequency, float LogProbability, float Pair, float Triple, byte Order)
{
    /// <summary>Surprisal in bits, 0 or more.</summary>
    public float Surprisal => -LogProbability;
}

/// <summary>
/// What the language model says of every word of a document, computed once and used by many detectors. Each sentence has a start mark and
/// then every token that the model counts. The tables come from a pool; dispose of the trace.
/// </summary>
internal sealed class Trace : IDisposable
{
    private TracedWord[] _words;
    private int[] _starts;
    private int _count;

    public Trace(TextDocument document, NgramModel model)
    {
        Model = model;
        model.Hold();
        _words = ArrayPool<TracedWord>.Shared.Rent(document.Tokens.Length + document.Sentences.Length);
        _starts = ArrayPool<int>.Shared.Rent(document.Sentences.Length + 1);
        var places = ArrayPool<Place>.Shared.Rent(document.Tokens.Length + document.Sentences.Length);
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            _starts[i] = _count;
            AskWords(document, document.Sentences[i], places);
        }
        _starts[document.Sentences.Length] = _count;
        Read(document, places.AsSpan(0, _count));
        ArrayPool<Place>.Shared.Return(places);
    }

    /// <summary>The state of one place of the trace while the model is asked. All words are looked up first, then all pairs, then the
    /// longer n-grams, so that many questions wait for memory at the same time.</summary>
    private struct Place
    {
        public ulong Question, Pair, Triple;
        public Counts Counts;
        public bool IsAsked;
    }

    /// <summary>log₂ of the counts of the n-grams of one to four words that end at a place.</summary>
    [InlineArray(BackOff.MaxNgramLength)]
    private struct Counts
    {
        private float _first;
    }

    /// <summary>The model that was asked.</summary>
    public NgramModel Model { get; }

    /// <summary>The start mark and the words of the sentence with index <paramref name="sentence"/>.</summary>
    public ReadOnlySpan<TracedWord> Of(int sentence) => _words.AsSpan(_starts[sentence].._starts[sentence + 1]);

    /// <summary>Returns the tables to their pool and releases the model.</summary>
    public void Dispose()
    {
        if (_starts.Length == 0)
            return;
        Model.Release();
        ArrayPool<TracedWord>.Shared.Return(_words);
        ArrayPool<int>.Shared.Return(_starts);
        (_words, _starts, _count) = ([], [], 0);
    }

    private void AskWords(TextDocument document, in Sentence sentence, Span<Place> places)
    {
        Ask(ModelWord.Start, -1, places);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = ModelWord.Of(document.Folded, document.Tokens[i]);
            if (word != ModelWord.None)
                Ask(word, i, places);
        }
    }

    private void Ask(ulong word, int token, Span<Place> places)
    {
        places[_count].Question = Model.Ask(word);
        _words[_count++] = new TracedWord(word, token, 0, 0, NgramModel.Missing, NgramModel.Missing, 1);
    }

    private void Read(TextDocument document, Span<Place> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            ((Span<float>)place.Counts).Fill(NgramModel.Missing);
            place.Counts[0] = Model.Answer(place.Question);
            ref var word = ref _words[i];
            if (word.Token < 0)
                continue;
            if (place.Counts[0] < 0)
            {
                ref readonly var token = ref document.Tokens[word.Token];
                word = word with { Word = token.IsWord ? ModelWord.OutOfVocabulary(token) : ModelWord.Unknown, Order = 0 };
                place.Counts[0] = Math.Max(0, Model.Find(word.Word));
            }
            place.Pair = NgramKey.Append(_words[i - 1].Word, word.Word);
            place.Question = Model.Ask(place.Pair);
        }
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            if (_words[i].Token < 0)
                continue;
            place.Counts[1] = Model.Answer(place.Question);
            place.IsAsked = place.Counts[1] >= 0 && places[i - 1].Counts[1] >= 0;
            if (place.IsAsked)
                place.Question = Model.Ask(place.Triple = NgramKey.Append(places[i - 1].Pair, _words[i].Word));
        }
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            if (_words[i].Token < 0 || !place.IsAsked)
            {
                place.IsAsked = false;
                continue;
            }
            place.Counts[2] = Model.Answer(place.Question);
            place.IsAsked = place.Counts[2] >= 0 && places[i - 1].Counts[2] >= 0;
            if (place.IsAsked)
                place.Question = Model.Ask(NgramKey.Append(places[i - 1].Triple, _words[i].Word));
        }
        Span<float> counts = stackalloc float[2 * BackOff.MaxNgramLength];
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            if (place.IsAsked)
                place.Counts[3] = Model.Answer(place.Question);
            ref var word = ref _words[i];
            if (word.Token < 0)
                continue;
            ((ReadOnlySpan<float>)places[i - 1].Counts).CopyTo(counts);
            ((ReadOnlySpan<float>)place.Counts).CopyTo(counts[BackOff.MaxNgramLength..]);
            var (probability, order) = BackOff.Probability(Model, counts, word.Order > 0);
            word = new TracedWord(
                word.Word, word.Token, place.Counts[0] - Model.LogTotal, probability, place.Counts[1], place.Counts[2], (byte)order);
        }
    }
}
