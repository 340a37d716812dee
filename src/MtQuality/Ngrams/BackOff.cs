using System.Runtime.CompilerServices;

namespace MtQuality.Ngrams;

/// <summary>
/// Reads words with stupid back-off (Brants et al., 2007): the relative frequency of the longest n-gram the model holds,
/// times 0.4 for each word of context given up. An n-gram counts only where its prefix and its suffix are in the model too, which rules out
/// nearly all answers given by mistake.
/// </summary>
internal static class BackOff
{
    /// <summary>log₂ of 0.4.</summary>
    public const float Penalty = -1.3219281f;

    /// <summary>Words of the longest n-gram.</summary>
    public const int MaxNgramLength = 4;

    /// <summary>
    /// log₂ of the probability of a word, at most 0, and the words of the longest n-gram that ends with it: from log₂ of the counts of
    /// the n-grams of
    /// one to four words that end with the word before it, in the first half of <paramref name="counts"/>, and with it, in the second;
    /// <see cref="NgramModel.Missing"/> where the model does not hold one, or not its prefix or suffix.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float Probability, int Order) Probability(NgramModel model, ReadOnlySpan<float> counts, bool isKnown) =>
        counts[7] >= 0 ? (Math.Min(0, counts[7] - counts[2]), 4)
        : counts[6] >= 0 ? (Math.Min(0, counts[6] - counts[1] + Penalty), 3)
        : counts[5] >= 0 ? (Math.Min(0, counts[5] - counts[0] + 2 * Penalty), 2)
        : (Math.Min(0, counts[4] - model.LogTotal + 3 * Penalty), isKnown ? 1 : 0);
}
