using MtQuality.Documents;

namespace MtQuality.Ngrams;

/// <summary>The fluency of a whole text in a few numbers, over the words of headline and body.</summary>
/// <param name="Words">Number of words that the language model scored.</param>
/// <param name="Mean">Mean surprisal, in bits.</param>
/// <param name="Deviation">Standard deviation of the surprisal, in bits.</param>
/// <param name="Tail">90th percentile of the surprisal, in bits, rounded down to a quarter of a bit.</param>
/// <param name="Slor">Syntactic log-odds ratio: mean log₂ of the probability with context over that without, in bits per word.</param>
/// <param name="Match">Mean length of the longest n-gram in the model that ends with a word, 0–4.</param>
/// <param name="Unseen">Share of words that form no pair in the model with the word before, 0–1.</param>
/// <param name="Violations">Share of the pairs missing in the model among the pairs one would expect in it, 0–1.</param>
/// <param name="WorstWindow">Mean surprisal of the most surprising 25 words in a row, in bits. The window can span sentences.</param>
/// <param name="WorstFirstToken">Index of the first token of that window.</param>
/// <param name="WorstLastToken">Index of its last token.</param>
internal readonly record struct FluencyProfile(
    int Words,
    double Mean,
    double Deviation,
    double Tail,
    double Slor,
    double Match,
    double Unseen,
    double Violations,
    double WorstWindow,
    int WorstFirstToken,
    int WorstLastToken)
{
    /// <summary>Length of the worst window, in words.</summary>
    public const int WindowLength = 25;

    private const int BinsPerBit = 4;
    private const int MaxBits = 48;

    /// <summary>Whether a pair of words is so frequent by chance that it is telling if the model lacks it.</summary>
    /// <param name="model">The language model.</param>
    /// <param name="first">The first word of the pair.</param>
    /// <param name="second">The second word of the pair.</param>
    /// <param name="log2Times">log₂ of how often chance must produce the pair in the texts of the model.</param>
    public static bool IsExpected(NgramModel model, in TracedWord first, in TracedWord second, float log2Times) =>
        first.Order > 0 && second.Order > 0 && model.LogExpected(first, second) >= log2Times;

    /// <summary>Measures the judged sentences of a traced document.</summary>
    public static FluencyProfile Of(TextDocument document, Trace trace)
    {
        var expectedTimes = MathF.Log2(2 * Math.Max(2, trace.Model.Cutoffs[(int)NgramKind.Pair]));
        Span<int> bins = stackalloc int[BinsPerBit * MaxBits];
        bins.Clear();
        Span<(float Surprisal, int Token)> window = stackalloc (float, int)[WindowLength];
        double sum = 0, squares = 0, slor = 0, inWindow = 0, worst = 0;
        int words = 0, orders = 0, unseen = 0, expected = 0, violations = 0, worstFirst = 0, worstLast = 0, filled = 0;
        var field = ArticleField.Title;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (!document.Sentences[s].IsJudged)
                continue;
            var sentence = trace.Of(s);
            // A window does not reach from the title into the text, because they are separate fields.
            var (sentenceField, _) = document.Locate(document.Tokens[document.Sentences[s].FirstToken].Span);
            if (sentenceField != field)
                (field, filled, inWindow) = (sentenceField, 0, 0);
            for (var i = 1; i < sentence.Length; i++)
            {
                ref readonly var word = ref sentence[i];
                var bits = word.Surprisal;
                sum += bits;
                squares += bits * bits;
                slor += word.LogProbability - word.Frequency;
                orders += word.Order;
                unseen += word.Order < 2 ? 1 : 0;
                if (IsExpected(trace.Model, sentence[i - 1], word, expectedTimes))
                {
                    expected++;
                    violations += word.Order < 2 ? 1 : 0;
                }
                bins[Math.Min((int)(bits * BinsPerBit), bins.Length - 1)]++;

                ref var oldest = ref window[filled % WindowLength];
                inWindow += bits - (filled >= WindowLength ? oldest.Surprisal : 0);
                oldest = (bits, word.Token);
                words++;
                filled++;
                if (filled >= WindowLength && inWindow > worst)
                    (worst, worstFirst, worstLast) = (inWindow, window[filled % WindowLength].Token, word.Token);
            }
        }
        if (words == 0)
            return default;
        var mean = sum / words;
        return new FluencyProfile(
            words,
            mean,
            Deviation: Math.Sqrt(Math.Max(0, squares / words - mean * mean)),
            Tail: ExceededBy(words / 10.0, bins),
            Slor: slor / words,
            Match: (double)orders / words,
            Unseen: (double)unseen / words,
            Violations: expected == 0 ? 0 : (double)violations / expected,
            WorstWindow: worst / WindowLength,
            worstFirst,
            worstLast);
    }

    /// <summary>The surprisal that the given number of words reaches or exceeds, in bits.</summary>
    private static double ExceededBy(double words, ReadOnlySpan<int> bins)
    {
        var above = 0;
        for (var bin = bins.Length - 1; bin >= 0; bin--)
        {
            above += bins[bin];
            if (above >= words)
                return (double)bin / BinsPerBit;
        }
        return 0;
    }
}
