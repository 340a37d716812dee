using System.Runtime.CompilerServices;

namespace MtQuality.Ngrams;

/// <summary>
/// Scores words with stupid back-off (Brants et al., 2007): the relative frequency of the longest n-gram in the model, times 0.4 for each
/// word of context that had to be dropped. An n-gram counts only if its prefix and its suffix are in the model too, which rules out nearly
/// all false hits.
/// </summary>
internal static class BackOff
{
    /// <summary>log₂ of 0.4, the factor for each dropped word of context.</summary>
    public const float Penalty = -1.3219281f;

    /// <summary>Maximum length of an n-gram, in words.</summary>
    public const int MaxNgramLength = 4;

    /// <summary>log₂ of the probability of a word, at most 0, and the length of the longest n-gram in the model that ends with it,
    /// 0 to 4.</summary>
    /// <param name="model">The model that the counts are from.</param>
    /// <param name="counts">Eight numbers: log₂ of the counts of the n-grams of one to four words that end with the word before, then those
    /// that end with the word itself. <see cref="NgramModel.Missing"/> if the model lacks the n-gram, its prefix or its suffix.</param>
    /// <param name="isKnown">Whether the word itself is in the model.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (float Probability, int Order) Probability(NgramModel model, ReadOnlySpan<float> counts, bool isKnown) =>
        counts[7] >= 0 ? (Math.Min(0, counts[7] - counts[2]), 4)
        : counts[6] >= 0 ? (Math.Min(0, counts[6] - counts[1] + Penalty), 3)
        : counts[5] >= 0 ? (Math.Min(0, counts[5] - counts[0] + 2 * Penalty), 2)
        : (Math.Min(0, counts[4] - model.LogTotal + 3 * Penalty), isKnown ? 1 : 0);
}
