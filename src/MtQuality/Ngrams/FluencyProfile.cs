using MtQuality.Documents;

namespace MtQuality.Ngrams;

/// <summary>The fluency of a whole text in a few numbers, over the words of headline and body.</summary>
/// <param name="Words">Number of words traced.</param>
/// <param name="Mean">Mean surprisal, in bits.</param>
/// <param name="Deviation">Standard deviation of the surprisal, in bits.</param>
/// <param name="Tail">Surprisal that a tenth of the words exceeds, in bits, to a quarter of a bit.</param>
/// <param name="Slor">Mean gain of context: log₂ of the probability in context over that without, in bits a word.</param>
/// <param name="Match">Mean length of the longest known n-gram that ends with a word, 0–4.</param>
/// <param name="Unseen">Share of words that follow a word they were never seen to follow, 0–1.</param>
/// <param name="Violations">Of the pairs that were to be expected, the share never seen, 0–1.</param>
/// <param name="WorstWindow">Mean surprisal of the most surprising 25 words in a row inside a sentence or across sentences, in
/// bits.</param>
/// <param name="WorstFirstToken">Number of the first token of that window.</param>
/// <param name="WorstLastToken">Number of its last token.</param>
internal readonly record struct FluencyProfile(
    int Words, double Mean, double Deviation, double Tail, double Slor, double Match, double Unseen, double Violations, double WorstWindow, int WorstFirstToken, int WorstLastToken)
{
    /// <summary>Length of the worst window, in words.</summary>
    public const int WindowLength = 25;

    private const int BinsPerBit = 4;
    private const int MaxBits = 48;

    /// <summary>Whether two words that follow each other were to be expected often enough that their absence says something.</summary>
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
        var field = Field.Title;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            if (!document.Sentences[s].IsJudged)
                continue;
            var sentence = trace.Of(s);
            // A window never reaches from the title into the text: they are fields of their own.
            if (document.Locate(document.Tokens[document.Sentences[s].FirstToken].Span).Field is var here && here != field)
                (field, filled, inWindow) = (here, 0, 0);
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
            words, mean, Math.Sqrt(Math.Max(0, squares / words - mean * mean)), Exceeded(bins, words / 10.0), slor / words, (double)orders / words,
            (double)unseen / words, expected == 0 ? 0 : (double)violations / expected, worst / WindowLength, worstFirst, worstLast);
    }

    private static double Exceeded(ReadOnlySpan<int> bins, double by)
    {
        var above = 0;
        for (var bin = bins.Length - 1; bin >= 0; bin--)
        {
            above += bins[bin];
            if (above >= by)
                return (double)bin / BinsPerBit;
        }
        return 0;
    }
}
