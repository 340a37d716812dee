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
        for (var order = 2; order < MaxNgramLength && before.Order >= order && place > 1; order++)
            _counts[order - 1] = model.Find(_keys[order - 1] = Key(words.Slice(place - order, order)));
        for (var row = 2; row <= _stretch.Length; row++)
        {
            ref readonly var word = ref _stretch[row - 1];
            _counts[row * MaxNgramLength] = word.Frequency + model.LogTotal;
            for (var order = 2; order < row && word.Order >= order; order++)
                _counts[row * MaxNgramLength + order - 1] = model.Find(Key(_stretch.Slice(row - order, order)));
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
        Try([word], new Span<Trial>(ref trial));
        return trial;
    }

    /// <summary>Tries each of the words with these keys, at most <see cref="MaxWords"/>, and writes a trial for each.</summary>
    [SkipLocalsInit]
    public void Try(ReadOnlySpan<ulong> words, Span<Trial> trials)
    {
        Span<Counts> counts = stackalloc Counts[MaxWords];
        Span<Keys> keys = stackalloc Keys[MaxWords];
        Span<ulong> questions = stackalloc ulong[MaxQuestions];
        Span<(byte Trial, byte Row)> askers = stackalloc (byte, byte)[MaxQuestions];
        counts = counts[..words.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            (counts[i], keys[i]) = (_counts, _keys);
            keys[i][MaxNgramLength] = words[i];
            questions[i] = _model.Ask(words[i]);
            askers[i] = ((byte)i, 1);
        }
        var asked = words.Length;
        for (var order = 2; ; order++)
        {
            for (var q = 0; q < asked; q++)
                counts[askers[q].Trial][askers[q].Row * MaxNgramLength + order - 2] = _model.Answer(questions[q]);
            if (order > MaxNgramLength)
                break;
            asked = 0;
            // A longer n-gram is looked up only if the model has its prefix and its suffix; pairs are always looked up.
            var rows = Math.Min(order, _stretch.Length);
            for (var i = 0; i < counts.Length; i++)
            {
                for (var row = 1; row <= rows; row++)
                {
                    var suffix = row * MaxNgramLength + order - 2;
                    var prefix = suffix - MaxNgramLength;
                    if (order > 2 && (counts[i][suffix] < 0 || counts[i][prefix] < 0))
                        continue;
                    var key = NgramKey.Append(keys[i][prefix], row == 1 ? words[i] : _stretch[row - 1].Word);
                    if (order < MaxNgramLength)
                        keys[i][suffix + 1] = key;
                    questions[asked] = _model.Ask(key);
                    askers[asked++] = ((byte)i, (byte)row);
                }
            }
        }
        for (var i = 0; i < counts.Length; i++)
            trials[i] = Weigh(ref counts[i]);
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

    private static ulong Key(ReadOnlySpan<TracedWord> words)
    {
        var key = words[0].Word;
        foreach (ref readonly var word in words[1..])
            key = NgramKey.Append(key, word.Word);
        return key;
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
