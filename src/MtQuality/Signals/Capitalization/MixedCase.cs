using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

internal sealed class MixedCase(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "case.mixed",
        "odd capitals",
        "A common word with misplaced capitals: \"LIVes\", \"oPen\", \"THe\".",
        "Spinners and translators that take words for acronyms, or restore capitals letter by letter, produce such forms. Names, "
        + "brands, units, identifiers and plurals of acronyms have mixed case too; only common words that good English never "
        + "writes like this are marked.",
        "Seen on content farms (\"dozens of unprecedented LIVes\", 2022); letter-case counts over 66,000 documents of good "
        + "English (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
        Reads = ["casings"],
    };

    // Good English nearly always writes "ceos" as CEOs. It writes "points" in capitals in 5 of 100 places, mostly headings.
    // It capitalises "memorial" in 77 of 100 places, and "obama" in all.
    private const double MaxUpperShare = 0.15;
    private const double MaxCapitalShare = 0.8;
    private const double MinZipf = 2;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly CoinedForms _coined = new(resources);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        var forms = default(DocumentForms);
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                ref readonly var token = ref tokens[i];
                if (token.Casing != Casing.Mixed || !IsCommonWord(token))
                    continue;
                forms ??= new DocumentForms(document);
                if (_coined.Contains(document, forms, sentence.FirstToken + i))
                    continue;
                var expected = document.TextOf(token).ToString().ToLowerInvariant();
                evidence.Add(token.Span, sentence.Role, "capitals inside a common word", expected);
            }
        }
    }

    private bool IsCommonWord(in Token token) =>
        _vocabulary.Zipf(token.WordId) >= MinZipf
        && _vocabulary.UpperShare(token.WordId) <= MaxUpperShare
        && _vocabulary.CapitalShare(token.WordId) <= MaxCapitalShare;
}
