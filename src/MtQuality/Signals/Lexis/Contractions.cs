using MtQuality.Documents;
using MtQuality.Lexicons;

namespace MtQuality.Signals.Lexis;

internal sealed class Contractions(SignalResources resources) : ValueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "lexis.contractions",
        "contractions",
        "Number of contractions (\"don't\", \"we'll\") per 1,000 words; the possessive 's does not count.",
        "Human and machine translators contract less than writers do, and some systems contract where no writer would. Formal "
        + "text has no contractions either.",
        "Explicitation and contraction in translated English: Olohan, How Frequent Are the Contractions?, Target 15, 2003.",
        "contractions among 1,000 words",
        SignalDirection.TwoSided,
        SignalRole.Feature,
        MinimumWords: 100);

    private readonly WordSet _clitics = new(["'re", "'ve", "'ll", "'d", "'m"]);
    private readonly WordSet _negations = new(resources.Lexicon("function-words").Rows
        .Select(row => row[0])
        .Where(word => word.EndsWith("n't", StringComparison.Ordinal)));

    protected override double? Value(TextDocument document)
    {
        var contractions = 0;
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            foreach (var token in document.TokensOf(sentence))
            {
                if (token.IsWord && (_clitics.Contains(token) || _negations.Contains(token)))
                    contractions++;
            }
        }
        return 1000.0 * contractions / document.JudgedWords;
    }
}
