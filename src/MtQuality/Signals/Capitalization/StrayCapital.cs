using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Capitalization;

internal sealed class StrayCapital(SignalResources resources) : PlaceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "case.stray",
        "stray capital",
        "A common word with a capital inside a sentence of the body, where it cannot be a name.",
        "Text put together from headlines and translation memories keeps their capitals. Headlines, titles of works, bands, "
        + "defined terms and names have capitals too. So a word is marked only after a pronoun or auxiliary, where no name can "
        + "follow, or if in lower case it is a verb, adverb or adjective that good English has between the same neighbours.",
        "Seen on content farms (\"Police Reject conspiracy theory\", 2022); letter-case counts over 66,000 documents of good "
        + "English (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses],
    };

    // Good English capitalises "rejected" inside a sentence in at most 3 of 100 places, all of them titles.
    private const double MaxCapitalShare = 0.03;
    private const double MinZipf = 3.5;

    // A title quoted without quotation marks looks the same.
    private const double WeightByNeighbours = 0.5;

    // In words; the longest headlines have as many.
    private const int MaxTitleLength = 40;

    private readonly CommonWordInPlace _place = new(resources);
    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly WordSet _wordsBeforeNoName = new(
    [
        "will", "would", "can", "could", "should", "may", "might", "must", "shall",
        "i", "we", "they", "he", "she", "not", "very", "been", "being", "have", "has", "had",
    ]);

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
                if (tokens[i].Casing != Casing.Capitalized
                    || tokens[i + 1].Casing != Casing.Lower
                    || !IsCommonWord(tokens[i]))
                    continue;
                if (IsTitle(tokens, i))
                    continue;
                var isCertain = CannotPrecedeName(tokens, i - 1);
                if (!isCertain && !_place.IsAt(text, s, i))
                    continue;
                evidence.Add(
                    tokens[i].Span,
                    sentence.Role,
                    "a common word with a capital inside a sentence",
                    document.TextOf(tokens[i]).ToString().ToLowerInvariant(),
                    isCertain ? 1 : WeightByNeighbours);
            }
        }
    }

    /// <summary>Whether a function word further on has a capital too: nobody writes one by mistake, so it is a title ("We Want to Hear
    /// From You, says the sign").</summary>
    private bool IsTitle(ReadOnlySpan<Token> tokens, int i)
    {
        for (var next = i + 2; next < Math.Min(tokens.Length, i + MaxTitleLength); next++)
        {
            if (tokens[next] is { Casing: Casing.Capitalized, Length: > 1 }
                && tokens[next - 1].IsWord
                && _vocabulary.IsFunctionWord(tokens[next].WordId)
                && _vocabulary.CapitalShare(tokens[next].WordId) <= MaxCapitalShare)
                return true;
        }
        return false;
    }

    private bool CannotPrecedeName(ReadOnlySpan<Token> tokens, int i) =>
        (tokens[i].Casing == Casing.Lower || i == 0) && _wordsBeforeNoName.Contains(tokens[i]);

    private bool IsCommonWord(in Token token) =>
        token.Length > 2
        && _vocabulary.Zipf(token.WordId) >= MinZipf
        && _vocabulary.CapitalShare(token.WordId) <= MaxCapitalShare
        && !_vocabulary.IsFunctionWord(token.WordId);
}
