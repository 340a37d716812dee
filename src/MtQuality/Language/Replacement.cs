namespace MtQuality.Language;

/// <summary>Tries other words in one place of a traced sentence: by how many bits does the stretch from there to the third word behind become likelier?</summary>
internal readonly ref struct Replacement
{
    private const int WordsBehind = 3;

    private readonly ReadOnlySpan<TracedWord> _behind;
    private readonly BackOff _before;
    private readonly float _present;

    /// <param name="model">The model that the sentence was traced with.</param>
    /// <param name="words">A traced sentence, the start mark first.</param>
    /// <param name="place">Number of a word in it, not the start mark.</param>
    public Replacement(NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        _before = new BackOff(model);
        var first = Math.Max(0, place - WordsBehind);
        if (first == 0)
            _before.Begin();
        for (var i = Math.Max(1, first); i < place; i++)
            _before.Read(words[i]);
        var stretch = words[place..Math.Min(words.Length, place + 1 + WordsBehind)];
        foreach (ref readonly var word in stretch)
        {
            _present += word.LogProbability;
            Orders += word.Order;
        }
        _behind = stretch[1..];
        Length = stretch.Length;
    }

    /// <summary>Number of words in the stretch, 1 to 4.</summary>
    public int Length { get; }

    /// <summary>Sum of the lengths of the longest known n-grams that end in the stretch as it is.</summary>
    public int Orders { get; }

    /// <summary>What the stretch gains by the word with this key.</summary>
    public Trial Try(ulong word)
    {
        var state = _before;
        var read = state.Read(word, word, -1);
        var (sum, orders) = (read.LogProbability, (int)read.Order);
        foreach (ref readonly var next in _behind)
        {
            var traced = state.Read(next);
            sum += traced.LogProbability;
            orders += traced.Order;
        }
        return new Trial(sum - _present, orders, read.Frequency, read.Order > 0);
    }

    /// <summary>What a stretch gains by another word.</summary>
    /// <param name="Gain">Bits by which it becomes likelier.</param>
    /// <param name="Orders">Sum of the lengths of its longest known n-grams.</param>
    /// <param name="Frequency">log₂ of the word's own probability.</param>
    /// <param name="IsKnown">Whether the model holds the word.</param>
    public readonly record struct Trial(float Gain, int Orders, float Frequency, bool IsKnown);
}
