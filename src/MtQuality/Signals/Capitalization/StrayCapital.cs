using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

internal sealed class StrayCapital(SignalResources resources) : PlaceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "case.stray",
        "stray capital",
        "A common verb, noun or adjective capitalised in the middle of a sentence of the body, where no name can stand.",
        "Text pieced together from headlines and translation memories keeps capitals that belong to another place. Headlines, titles of works, bands, defined terms and names are capitalised by right: a word is only marked behind a pronoun or auxiliary, where none of them fits, or where, written small, it would be a verb, adverb or adjective that good English has between the same neighbours.",
        "Seen on content farms (\"Police Reject conspiracy theory\", 2022); letter-case counts over 66,000 documents of good English (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses],
    };

    // Good English capitalises "rejected" inside a sentence in at most 3 of 100 places, all of them titles.
    private const double MaxCapitalShare = 0.03;
    private const double MinZipf = 3.5;

    // A title quoted without quotation marks looks the same.
    private const double WeightByPlace = 0.5;

    private readonly CommonWordInPlace _place = new(resources);
    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly WordSet _namesNeverFollow = new(["will", "would", "can", "could", "should", "may", "might", "must", "shall", "i", "we", "they", "he", "she", "not", "very", "been", "being", "have", "has", "had"]);

    protected override void Collect(MeasuredText text, ref EvidenceCollector evidence)
    {
        var document = text.Document;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.Role != BlockRole.Body)
                continue;
            var tokens = document.TokensOf(sentence);
            for (var i = 1; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Casing != Casing.Capitalized || tokens[i + 1].Casing != Casing.Lower || !IsCommonWord(tokens[i]))
                    continue;
                var isCertain = CannotPrecedeName(tokens, i - 1);
                if (isCertain || _place.IsAt(text, s, i))
                    evidence.Add(tokens[i].Span, sentence.Role, "a common word capitalised inside a sentence", document.TextOf(tokens[i]).ToString().ToLowerInvariant(), isCertain ? 1 : WeightByPlace);
            }
        }
    }

    private bool CannotPrecedeName(ReadOnlySpan<Token> tokens, int i) =>
        (tokens[i].Casing == Casing.Lower || i == 0) && _namesNeverFollow.Contains(tokens[i]);

    private bool IsCommonWord(in Token token) =>
        token.Length > 2
        && _vocabulary.Zipf(token.WordId) >= MinZipf
        && _vocabulary.CapitalShare(token.WordId) <= MaxCapitalShare
        && !_vocabulary.IsFunctionWord(token.WordId);
}
