using MtQuality.Text;

namespace MtQuality.Signals.Capitalization;

internal sealed class MixedCase(TextResources resources) : EvidenceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "case.mixed",
        "odd capitals",
        "A word with capitals where none belong: \"LIVes\", \"oPen\", \"THe\".",
        "Spinners and translators that match words to acronyms or restore capitals letter by letter leave such forms behind. Names, brands, units and plurals of acronyms are mixed by right: a form is only marked if it is a common word that good English never writes so.",
        "Seen on content farms (\"dozens of unprecedented LIVes\", 2022); letter-case counts over 78,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        MinimumWords: 20);

    private readonly Vocabulary _vocabulary = resources.Vocabulary;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in document.TokensOf(sentence))
            {
                if (token.Casing == Casing.Mixed && _vocabulary.UpperShare(token.WordId) < 0.05)
                    evidence.Add(token.Span, sentence.Role, "capitals inside a common word", document.TextOf(token).ToString().ToLowerInvariant());
            }
        }
    }
}
