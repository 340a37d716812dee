using MtQuality.Documents;
using MtQuality.Lexicons;

namespace MtQuality.Signals.Lexis;

internal sealed class LexicalDiversity() : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.mtld",
        "variety of words",
        "Mean number of words over which the type-token ratio stays above 0.72; the text is read forwards and backwards.",
        "Machine translation uses fewer different words; spinners replace words wherever they can. The length of a text hardly "
        + "changes the value, but its register does: compare texts of the same kind.",
        "McCarthy and Jarvis, MTLD, vocd-D, and HD-D, Behavior Research Methods 42, 2010; machine translation is less diverse: "
        + "Vanmassenhove et al., 2019.",
        "words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 100);

    private const double FactorEnd = 0.72;

    protected override double? Value(TextDocument document)
    {
        using var types = new KeySet(document.Tokens.Length);
        return (Mean(document, types, backwards: false) + Mean(document, types, backwards: true)) / 2;
    }

    private static double Mean(TextDocument document, KeySet types, bool backwards)
    {
        types.Clear();
        var (words, inFactor, factors) = (0, 0, 0.0);
        var tokens = document.Tokens;
        var sentences = document.Sentences;
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[backwards ? sentences.Length - 1 - s : s];
            if (!sentence.IsJudged)
                continue;
            for (var t = 0; t < sentence.TokenCount; t++)
            {
                var token = tokens[backwards ? sentence.EndToken - 1 - t : sentence.FirstToken + t];
                if (!token.IsWord)
                    continue;
                types.Add(token.Key);
                words++;
                inFactor++;
                if (inFactor < 10 || (double)types.Count / inFactor > FactorEnd)
                    continue;
                factors++;
                inFactor = 0;
                types.Clear();
            }
        }
        if (inFactor > 0)
            factors += (1 - (double)types.Count / inFactor) / (1 - FactorEnd);
        return factors == 0 ? words : words / factors;
    }
}
