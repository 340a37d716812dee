using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class Brackets() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.brackets",
        "unbalanced brackets",
        "A bracket or curly quotation mark without its partner in the same paragraph.",
        "Text that is cut into segments and put together again may lose one of a pair. People forget brackets too, so each place "
        + "counts a quarter. List markers \"a)\", smileys, and speech that spans paragraphs are not marked.",
        "Bracket rules of proofreading tools: Naber, A Rule-Based Style and Grammar Checker, 2003.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        IsCause = false,
    };

    private const double Weight = 0.25;
    private const int MaxDepth = 32;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        Span<int> open = stackalloc int[MaxDepth];
        var (depth, blockId) = (0, -1);
        var role = BlockRole.Body;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.BlockId != blockId)
            {
                Report(document, open[..depth], role, ref evidence);
                (depth, blockId, role) = (0, sentence.BlockId, sentence.Role);
            }
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                if (token is not { Kind: TokenKind.Punctuation, Length: 1 })
                    continue;
                var c = document.Source[token.Start];
                if (c is '(' or '[' or '“' && depth < MaxDepth)
                    open[depth++] = i;
                else if (c is ')' or ']' or '”' && !Close(document, open, ref depth, c) && !StandsAlone(document, sentence, i))
                    evidence.Add(token.Span, sentence.Role, "closed but never opened", weight: Weight);
            }
        }
        Report(document, open[..depth], role, ref evidence);
    }

    private static bool Close(TextDocument document, Span<int> open, ref int depth, char close)
    {
        var wanted = close switch { ')' => '(', ']' => '[', _ => '“' };
        for (var i = depth - 1; i >= 0; i--)
        {
            if (document.Source[document.Tokens[open[i]].Start] != wanted)
                continue;
            depth = i;
            return true;
        }
        return false;
    }

    /// <summary>Whether the bracket needs no partner: "a) first", "1) second", ":)".</summary>
    private static bool StandsAlone(TextDocument document, in Sentence sentence, int i)
    {
        if (i == sentence.FirstToken)
            return false;
        var before = document.Tokens[i - 1];
        var isListMarker = before.IsWord && before.Length <= 4 && i - 1 == sentence.FirstToken;
        return document.Source[document.Tokens[i].Start] == ')'
            && (before.Kind == TokenKind.Number || before.Length == 1 || isListMarker);
    }

    /// <summary>Reports the brackets left open at the end of a block. An open quotation may go on in the next block.</summary>
    private static void Report(TextDocument document, ReadOnlySpan<int> open, BlockRole role, ref EvidenceCollector evidence)
    {
        foreach (var i in open)
        {
            if (document.Source[document.Tokens[i].Start] != '“')
                evidence.Add(document.Tokens[i].Span, role, "opened but never closed", weight: Weight);
        }
    }
}
