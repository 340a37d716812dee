using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class RepeatedSentence() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.sentence",
        "repeated sentence",
        "A sentence of six words or more that has occurred in the text before.",
        "Pages put together from several sources, or padded to a length, repeat whole sentences. A refrain in verse has no full "
        + "stop and is not marked; a pull quote repeats one sentence on purpose.",
        "Duplicate line and sentence filters: Rae et al., Scaling Language Models, 2021; Raffel et al., C4, 2020.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 50);

    private const int MinWords = 6;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        using var seen = new KeySet(document.Sentences.Length);
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            if (EndsWithStop(document, tokens) && KeyOf(tokens) is { } key && !seen.Add(key))
            {
                var span = new TextSpan(tokens[0].Start, tokens[^1].End);
                evidence.Describe(span, sentence.Role, "this sentence occurs earlier in the text", weight: 1);
            }
        }
    }

    private static bool EndsWithStop(TextDocument document, ReadOnlySpan<Token> tokens) =>
        tokens[^1].Kind == TokenKind.Punctuation
        && document.Folded[tokens[^1].Start] is '.' or '!' or '?' or '”' or '"';

    private static ulong? KeyOf(ReadOnlySpan<Token> tokens)
    {
        var (key, words) = (0UL, 0);
        foreach (var token in tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            key = WordKey.Combine(key, token.Key);
            words++;
        }
        return words < MinWords ? null : key;
    }
}
