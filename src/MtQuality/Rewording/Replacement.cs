using System.Runtime.CompilerServices;
using MtQuality.Ngrams;

namespace MtQuality.Rewording;

/// <summary>
/// Tries other words in one place of a traced sentence: by how many bits does the stretch from there to the third word behind become
/// likelier?
/// What does not depend on the other word is asked of the model once, and of several words the questions are asked together.
/// </summary>
internal readonly ref struct Replacement
{
    /// <summary>The most words that are tried at once.</summary>
    public const int Max = 10;

    private const int WordsBehind = 3;
    private const int MaxQuestions = Max * MaxNgramLength;
    private const int MaxNgramLength = BackOff.MaxNgramLength;

    // The word before the place has row 0 of the counts, the place row 1, the words behind it rows 2 to 4.
    private const int Rows = WordsBehind + 2;

    private readonly NgramModel _model;
    private readonly ReadOnlySpan<TracedWord> _stretch;
    private readonly Counts _counts;
    private readonly Keys _keys;
    private readonly float _present;

    /// <param name="model">The model that the sentence was traced with.</param>
    /// <param name="words">A traced sentence, the start mark first.</param>
    /// <param name="place">Number of a word in it, not the start mark.</param>
    public Replacement(NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        _model = model;
        _stretch = words[place..Math.Min(words.Length, place + 1 + WordsBehind)];
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

    /// <summary>Sum of the lengths of the longest known n-grams that end in the stretch as it is.</summary>
    public int Orders { get; }

    /// <summary>What the stretch gains by the word with this key.</summary>
    public Trial Try(ulong word)
    {
        var trial = default(Trial);
        Try([word], new Span<Trial>(ref trial));
        return trial;
    }

    /// <summary>What the stretch gains by each of the words with these keys, at most <see cref="Max"/>.</summary>
    [SkipLocalsInit]
    public void Try(ReadOnlySpan<ulong> words, Span<Trial> trials)
    {
        Span<Counts> counts = stackalloc Counts[Max];
        Span<Keys> keys = stackalloc Keys[Max];
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
            // An n-gram that holds the other word is asked for where the model holds its prefix and its suffix; pairs always.
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
            var (probability, order) = BackOff.Probability(_model, ((ReadOnlySpan<float>)counts)[(at - MaxNgramLength)..(at + MaxNgramLength)], known);
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

    /// <summary>log₂ of the counts of n-grams of one to four words, by the row of their last word; <see cref="NgramModel.Missing"/>
    /// where the model holds none.</summary>
    [InlineArray(Rows * MaxNgramLength)]
    private struct Counts
    {
        private float _first;
    }

    /// <summary>The keys of n-grams, likewise, as far as longer ones grow from them.</summary>
    [InlineArray((Rows - 1) * MaxNgramLength)]
    private struct Keys
    {
        private ulong _first;
    }

    /// <summary>What a stretch gains by another word.</summary>
    /// <param name="Gain">Bits by which it becomes likelier.</param>
    /// <param name="Orders">Sum of the lengths of its longest known n-grams.</param>
    /// <param name="Frequency">log₂ of the word's own probability.</param>
    /// <param name="IsKnown">Whether the model holds the word.</param>
    /// <param name="Fits">Whether the model holds the pair that it makes with the word before or behind it.</param>
    public readonly record struct Trial(float Gain, int Orders, float Frequency, bool IsKnown, bool Fits);
}
