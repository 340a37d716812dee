using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class Brackets() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.brackets",
        "unbalanced brackets",
        "A bracket or curly quote in a paragraph that nothing opens or closes.",
        "Text cut into segments and put together again loses one of the pair. People forget them too, so each weighs a quarter; list markers \"a)\", smileys, and speech that runs over paragraphs are let through.",
        "Bracket rules of proofreading tools: Naber, A Rule-Based Style and Grammar Checker, 2003.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20);

    private const double Weight = 0.25;
    private const int Deepest = 32;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        Span<int> open = stackalloc int[Deepest];
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
                if (c is '(' or '[' or '“' && depth < Deepest)
                    open[depth++] = i;
                else if (c is ')' or ']' or '”' && !Close(document, open, ref depth, c) && !IsLone(document, sentence, i))
                    evidence.Add(token.Span, sentence.Role, "nothing opens this", weight: Weight);
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

    /// <summary>"a) first", "1) second", ":)".</summary>
    private static bool IsLone(TextDocument document, in Sentence sentence, int i)
    {
        if (i == sentence.FirstToken)
            return false;
        var before = document.Tokens[i - 1];
        return document.Source[document.Tokens[i].Start] == ')'
            && (before.Kind == TokenKind.Number || before.Length == 1 || before.IsWord && before.Length <= 4 && i - 1 == sentence.FirstToken);
    }

    /// <summary>Reports what was left open at the end of a block; an open quote may go on in the next.</summary>
    private static void Report(TextDocument document, ReadOnlySpan<int> open, BlockRole role, ref EvidenceCollector evidence)
    {
        foreach (var i in open)
        {
            if (document.Source[document.Tokens[i].Start] != '“')
                evidence.Add(document.Tokens[i].Span, role, "nothing closes this", weight: Weight);
        }
    }
}
