using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class RepeatedNgrams() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.ngrams",
        "repeated wording",
        "Share of the words that belong to a run of five words which has occurred in the text before.",
        "Text made from templates or from overlapping pieces repeats itself. Forms, tables, liturgy and songs do so too.",
        "Duplicate n-gram shares of the Gopher filters: Rae et al., Scaling Language Models, 2021, table A1; here as one share "
        + "of words, n = 5.",
        "share of words",
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 100);

    private const int Order = 5;

    protected override double? Value(TextDocument document)
    {
        using var seen = new KeySet(document.Tokens.Length);
        var repeated = 0;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            var words = 0;
            var counted = 0;
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].IsWord)
                    continue;
                words++;
                if (words < Order || seen.Add(KeyOfRun(tokens, i)))
                    continue;
                // Runs overlap; every word counts once.
                repeated += words - Math.Max(counted, words - Order);
                counted = words;
            }
        }
        return (double)repeated / document.JudgedWords;
    }

    /// <summary>One key for the five words that end at <paramref name="i"/>; punctuation and numbers are skipped.</summary>
    private static ulong KeyOfRun(ReadOnlySpan<Token> tokens, int i)
    {
        var key = 0UL;
        for (var left = Order; left > 0; i--)
        {
            if (!tokens[i].IsWord)
                continue;
            key = WordKey.Combine(key, tokens[i].Key);
            left--;
        }
        return key;
    }
}
