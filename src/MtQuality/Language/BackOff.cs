namespace MtQuality.Language;

/// <summary>
/// Reads a sentence word by word with stupid back-off (Brants et al., 2007): the relative frequency of the longest n-gram the model holds,
/// times 0.4 for each word of context given up. An n-gram counts only where its prefix and its suffix are in the model too, which rules out
/// nearly all answers given by mistake.
/// </summary>
internal struct BackOff(NgramModel model)
{
    /// <summary>log₂ of 0.4.</summary>
    public const float Penalty = -1.3219281f;

    // log₂ counts and keys of the n-grams of 1 to 3 words that end at the word before; Missing ends the list.
    private float _log1, _log2, _log3;
    private ulong _key1, _key2, _key3;

    /// <summary>The start of a sentence.</summary>
    public TracedWord Begin()
    {
        (_key1, _log1, _log2, _log3) = (ModelWord.Start, model.Find(ModelWord.Start), NgramModel.Missing, NgramModel.Missing);
        return new TracedWord(ModelWord.Start, -1, 0, 0, 1);
    }

    /// <summary>The next word; <paramref name="other"/> stands for it where the model does not hold it.</summary>
    public TracedWord Read(ulong word, ulong other, int token)
    {
        var log1 = model.Find(word);
        return log1 >= 0 ? Read(word, log1, 1, token) : Read(other, Math.Max(0, model.Find(other)), 0, token);
    }

    /// <summary>
    /// log₂ of the probability of a word, and the words of the longest n-gram that ends with it: from log₂ of the counts of the n-grams of one to four words
    /// that end with the word before it, in the first half of <paramref name="counts"/>, and with it, in the second; <see cref="NgramModel.Missing"/> where
    /// the model does not hold one, or not its prefix or suffix.
    /// </summary>
    public static (float Probability, int Order) Probability(NgramModel model, ReadOnlySpan<float> counts, bool isKnown) =>
        counts[7] >= 0 ? (Math.Min(0, counts[7] - counts[2]), 4)
        : counts[6] >= 0 ? (Math.Min(0, counts[6] - counts[1] + Penalty), 3)
        : counts[5] >= 0 ? (Math.Min(0, counts[5] - counts[0] + 2 * Penalty), 2)
        : (Math.Min(0, counts[4] - model.LogTotal + 3 * Penalty), isKnown ? 1 : 0);

    private TracedWord Read(ulong word, float log1, byte order, int token)
    {
        var frequency = log1 - model.LogTotal;
        var probability = frequency + 3 * Penalty;

        var key2 = NgramKey.Append(_key1, word);
        var log2 = model.Find(key2);
        var (key3, log3) = (0UL, NgramModel.Missing);
        if (log2 >= 0)
        {
            (order, probability) = (2, log2 - _log1 + 2 * Penalty);
            if (_log2 >= 0)
            {
                key3 = NgramKey.Append(_key2, word);
                log3 = model.Find(key3);
                if (log3 >= 0)
                {
                    (order, probability) = (3, log3 - _log2 + Penalty);
                    if (_log3 >= 0 && model.Find(NgramKey.Append(_key3, word)) is >= 0 and var log4)
                        (order, probability) = (4, log4 - _log3);
                }
            }
        }
        (_key1, _key2, _key3) = (word, key2, key3);
        (_log1, _log2, _log3) = (log1, log2, log3);
        return new TracedWord(word, token, frequency, Math.Min(0, probability), order);
    }
}
