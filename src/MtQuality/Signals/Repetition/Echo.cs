using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class Echo(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.echo",
        "echoed word",
        "A content word joined by \"and\" or \"or\" to itself with another word before it: \"living and endemic living\".",
        "It happens when two different words of the source have the same translation. Set phrases (\"day after day\", \"more and "
        + "more\"), contrasts (\"old men and young men\"), names and figures repeat words on purpose and are not marked.",
        "Seen on content farms (\"living and endemic living and corruption\", 2022).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["contrasts"],
    };

    // People echo words too, about once in 60,000 words, so a place is weak evidence.
    private const double Weight = 0.5;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly WordSet _conjunctions = new(["and", "or"]);
    private readonly WordSet _contrasts = new(resources.Lexicon("contrasts").Rows.Select(row => row[0]));

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 3 < tokens.Length; i++)
            {
                if (!IsJoinedPair(tokens, i))
                    continue;
                if (_vocabulary.Lemma(tokens[i]) != _vocabulary.Lemma(tokens[i + 3]) || IsContrast(tokens, i))
                    continue;
                var span = new TextSpan(tokens[i].Start, tokens[i + 3].End);
                evidence.Add(span, sentence.Role, "the same word comes again at once", weight: Weight);
            }
        }
    }

    /// <summary>Whether four tokens from <paramref name="i"/> on are a content word, "and" or "or", and two content words.</summary>
    private bool IsJoinedPair(ReadOnlySpan<Token> tokens, int i) =>
        _conjunctions.Contains(tokens[i + 1])
        && tokens[i].Casing == Casing.Lower
        && IsContent(tokens[i])
        && IsContent(tokens[i + 2])
        && IsContent(tokens[i + 3]);

    private bool IsContent(in Token token) =>
        token.IsWord
        && token.Length > 2
        && token.WordId != Vocabulary.Unknown
        && !_vocabulary.IsFunctionWord(token.WordId);

    /// <summary>Whether attributes tell the two apart: "old men and young men", "president and vice president".</summary>
    private bool IsContrast(ReadOnlySpan<Token> tokens, int i) =>
        i > 0 && IsContent(tokens[i - 1]) || _contrasts.Contains(tokens[i + 2]);
}
