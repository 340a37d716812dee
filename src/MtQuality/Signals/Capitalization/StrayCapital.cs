using MtQuality.Text;

namespace MtQuality.Signals.Capitalization;

internal sealed class StrayCapital(TextResources resources) : EvidenceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "case.stray",
        "stray capital",
        "A common noun or verb capitalised in the middle of a sentence of the body.",
        "Text pieced together from headlines and translation memories keeps capitals that belong to another place. Headlines, titles of works, defined terms and names are capitalised by right and are let through.",
        "Seen on content farms (\"Police Reject conspiracy theory\", 2022); letter-case counts over 78,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 20);

    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Role != BlockRole.Body)
                continue;
            var tokens = document.TokensOf(sentence);
            for (var i = 1; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Casing == Casing.Capitalized && _vocabulary.CapitalShare(tokens[i].WordId) < 0.01
                    && tokens[i - 1].Casing == Casing.Lower && tokens[i + 1].Casing == Casing.Lower)
                    evidence.Add(tokens[i].Span, sentence.Role, "a common word capitalised inside a sentence", document.TextOf(tokens[i]).ToString().ToLowerInvariant());
            }
        }
    }
}
