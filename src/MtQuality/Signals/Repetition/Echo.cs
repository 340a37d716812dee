using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class Echo(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "repetition.echo",
        "echoed word",
        "A content word that comes back within three tokens, joined to itself: \"living and endemic living\".",
        "When two different words of the source have one translation, they meet again side by side. Set phrases (\"day after day\", \"more and more\"), pairs told apart (\"old men and young men\"), names and figures repeat words on purpose and are let through.",
        "Seen on content farms (\"living and endemic living and corruption\", 2022).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["contrasts"],
    };

    // People echo words too, about once in 60,000 words; a place is a hint, not a proof.
    private const double Weight = 0.5;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly WordSet _joints = new(["and", "or"]);
    private readonly WordSet _contrasts = new(resources.Lexicon("contrasts").Rows.Select(row => row[0]));

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 3 < tokens.Length; i++)
            {
                if (!IsContent(tokens[i]) || tokens[i].Casing != Casing.Lower || !_joints.Contains(tokens[i + 1]) || !IsContent(tokens[i + 2]) || !IsContent(tokens[i + 3]))
                    continue;
                if (_vocabulary.Lemma(tokens[i]) == _vocabulary.Lemma(tokens[i + 3]) && !IsToldApart(tokens, i))
                    evidence.Add(new Span(tokens[i].Start, tokens[i + 3].End), sentence.Role, "the same word comes back at once", weight: Weight);
            }
        }
    }

    private bool IsContent(in Token token) => token.IsWord && token.Length > 2 && token.WordId != Vocabulary.Unknown && !_vocabulary.IsFunctionWord(token.WordId);

    /// <summary>"old men and young men", "president and vice president": attributes that set one kind apart from another.</summary>
    private bool IsToldApart(ReadOnlySpan<Token> tokens, int i) => i > 0 && IsContent(tokens[i - 1]) || _contrasts.Contains(tokens[i + 2]);
}
