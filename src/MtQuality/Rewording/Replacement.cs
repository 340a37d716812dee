using System.Runtime.CompilerServices;
using MtQuality.Ngrams;

namespace MtQuality.Rewording;

/// <summary>
/// Tries other words at one place of a traced sentence and measures by how many bits each makes the stretch likelier. The stretch
/// is the word at that place and up to three words after it. Counts that do not depend on the other word are looked up once, and
/// several words are looked up together.
/// </summary>
internal readonly ref struct Replacement
{
    /// <summary>Maximum number of words that are tried at once.</summary>
    public const int MaxWords = 10;

    private const int WordsAfter = 3;
    private const int MaxQuestions = MaxWords * MaxNgramLength;
    private const int MaxNgramLength = BackOff.MaxNgramLength;

    // Rows of the counts: 0 for the word before the place, 1 for the place, 2 to 4 for the words after it.
    private const int Rows = WordsAfter + 2;

    private readonly NgramModel _model;
    private readonly ReadOnlySpan<TracedWord> _stretch;
    private readonly Counts _counts;
    private readonly Keys _keys;
    private readonly float _present;

    /// <summary>Prepares to try other words at a place.</summary>
    /// <param name="model">The model that the sentence was traced with.</param>
    /// <param name="words">A traced sentence, with the start mark first.</param>
    /// <param name="place">Index of the word to replace, at least 1.</param>
    public Replacement(NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        _model = model;
        _stretch = words[place..Math.Min(words.Length, place + 1 + WordsAfter)];
        foreach (ref readonly var word in _stretch)
        {
            _present += word.LogProbability;
            Orders += word.Order;
        }

        ((Span<float>)_counts).Fill(NgramModel.Missing);
        ref readonly var before = ref words[place - 1];
        _keys[0] = before.Word;
        _counts[0] = place == 1 ? model.Find(before.Word) : before.Frequency + model.LogTotal;
        if (place > 1 && before.Order >= 2)
            (_keys[1], _counts[1]) = (NgramKey.Append(words[place - 2].Word, before.Word), before.Pair);
        if (place > 2 && before.Order >= 3)
        {
            var pair = NgramKey.Append(words[place - 3].Word, words[place - 2].Word);
            (_keys[2], _counts[2]) = (NgramKey.Append(pair, before.Word), before.Triple);
        }
        for (var row = 2; row <= _stretch.Length; row++)
        {
            ref readonly var word = ref _stretch[row - 1];
            var counts = ((Span<float>)_counts).Slice(row * MaxNgramLength, MaxNgramLength);
            counts[0] = word.Frequency + model.LogTotal;
            if (row > 2 && word.Order >= 2)
                counts[1] = word.Pair;
            if (row > 3 && word.Order >= 3)
                counts[2] = word.Triple;
        }
    }

    /// <summary>Number of words in the stretch, 1 to 4.</summary>
    public int Length => _stretch.Length;

    /// <summary>For the original stretch, the sum over its words of the length of the longest known n-gram that ends there.</summary>
    public int Orders { get; }

    /// <summary>Tries the word with this key.</summary>
    public Trial Try(ulong word)
    {
        var trial = default(Trial);
        Try([word], new Span<Trial>(ref trial), onlyFitting: false);
        return trial;
    }

    /// <summary>Tries each of the words with these keys, at most <see cref="MaxWords"/>, and writes a trial for each: an empty one for a
    /// word that does not fit or that the model does not have.</summary>
    public void TryFitting(ReadOnlySpan<ulong> words, Span<Trial> trials) => Try(words, trials, onlyFitting: true);

    [SkipLocalsInit]
    private void Try(ReadOnlySpan<ulong> words, Span<Trial> trials, bool onlyFitting)
    {
        Span<ulong> questions = stackalloc ulong[MaxQuestions];
        var hasNext = _stretch.Length > 1;
        for (var i = 0; i < words.Length; i++)
        {
            questions[3 * i] = _model.Ask(words[i]);
            questions[3 * i + 1] = _model.Ask(NgramKey.Append(_keys[0], words[i]));
            if (hasNext)
                questions[3 * i + 2] = _model.Ask(NgramKey.Append(words[i], _stretch[1].Word));
        }

        Span<Tried> tried = stackalloc Tried[MaxWords];
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var (alone, left) = (_model.Answer(questions[3 * i]), _model.Answer(questions[3 * i + 1]));
            var right = hasNext ? _model.Answer(questions[3 * i + 2]) : NgramModel.Missing;
            if (onlyFitting && !(left >= 0 || right >= 0 && alone >= 0))
            {
                trials[i] = default;
                continue;
            }
            ref var one = ref tried[count++];
            (one.Number, one.Counts, one.Keys) = (i, _counts, _keys);
            (one.Counts[MaxNgramLength], one.Counts[MaxNgramLength + 1], one.Counts[2 * MaxNgramLength + 1]) = (alone, left, right);
            one.Keys[MaxNgramLength] = words[i];
            one.Keys[MaxNgramLength + 1] = NgramKey.Append(_keys[0], words[i]);
            if (hasNext)
                one.Keys[2 * MaxNgramLength + 1] = NgramKey.Append(words[i], _stretch[1].Word);
        }

        tried = tried[..count];
        AskLonger(tried, questions);
        foreach (ref var one in tried)
            trials[one.Number] = Weigh(ref one.Counts);
    }

    /// <summary>Looks up the n-grams of three and four words: only those whose prefix and suffix the model has.</summary>
    [SkipLocalsInit]
    private void AskLonger(Span<Tried> tried, Span<ulong> questions)
    {
        Span<(byte Tried, byte Cell)> askers = stackalloc (byte, byte)[MaxQuestions];
        for (var order = 3; order <= MaxNgramLength; order++)
        {
            var asked = 0;
            var rows = Math.Min(order, _stretch.Length);
            for (var i = 0; i < tried.Length; i++)
            {
                ref var one = ref tried[i];
                for (var row = 1; row <= rows; row++)
                {
                    var suffix = row * MaxNgramLength + order - 2;
                    var prefix = suffix - MaxNgramLength;
                    if (one.Counts[suffix] < 0 || one.Counts[prefix] < 0)
                        continue;
                    var key = NgramKey.Append(one.Keys[prefix], row == 1 ? one.Keys[MaxNgramLength] : _stretch[row - 1].Word);
                    if (order < MaxNgramLength)
                        one.Keys[suffix + 1] = key;
                    questions[asked] = _model.Ask(key);
                    askers[asked++] = ((byte)i, (byte)(suffix + 1));
                }
            }
            for (var q = 0; q < asked; q++)
                tried[askers[q].Tried].Counts[askers[q].Cell] = _model.Answer(questions[q]);
        }
    }

    private Trial Weigh(ref Counts counts)
    {
        var isKnown = counts[MaxNgramLength] >= 0;
        counts[MaxNgramLength] = Math.Max(0, counts[MaxNgramLength]);
        var (sum, orders, first) = (0f, 0, 0);
        for (var row = 1; row <= _stretch.Length; row++)
        {
            var at = row * MaxNgramLength;
            var known = row == 1 ? isKnown : _stretch[row - 1].Order > 0;
            var lastTwoRows = ((ReadOnlySpan<float>)counts)[(at - MaxNgramLength)..(at + MaxNgramLength)];
            var (probability, order) = BackOff.Probability(_model, lastTwoRows, known);
            sum += probability;
            orders += order;
            first = row == 1 ? order : first;
        }
        var fits = counts[MaxNgramLength + 1] >= 0 || _stretch.Length > 1 && counts[2 * MaxNgramLength + 1] >= 0;
        return new Trial(sum - _present, orders, counts[MaxNgramLength] - _model.LogTotal, first > 0, fits);
    }

    /// <summary>A word while it is tried.</summary>
    private struct Tried
    {
        public int Number;
        public Counts Counts;
        public Keys Keys;
    }

    /// <summary>
    /// log₂ of the counts of n-grams of one to four words, by the row of their last word; <see cref="NgramModel.Missing"/> for
    /// n-grams that the model does not have.
    /// </summary>
    [InlineArray(Rows * MaxNgramLength)]
    private struct Counts
    {
        private float _first;
    }

    /// <summary>The keys of the n-grams that longer n-grams are built from, in the same order.</summary>
    [InlineArray((Rows - 1) * MaxNgramLength)]
    private struct Keys
    {
        private ulong _first;
    }

    /// <summary>The stretch with another word.</summary>
    /// <param name="Gain">By how many bits the stretch becomes likelier; negative if it becomes less likely.</param>
    /// <param name="Orders">Sum over its words of the length of the longest known n-gram that ends there.</param>
    /// <param name="Frequency">log₂ of the probability of the word alone.</param>
    /// <param name="IsKnown">Whether the model has the word.</param>
    /// <param name="Fits">Whether the model has the pair of the word with its neighbour on either side.</param>
    public readonly record struct Trial(float Gain, int Orders, float Frequency, bool IsKnown, bool Fits);
}
