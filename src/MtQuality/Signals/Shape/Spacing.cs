using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Shape;

internal sealed class Spacing() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "shape.spacing",
        "punctuation spacing",
        "A space before a comma or full stop, or no space after a comma.",
        "A program that joins pieces of text keeps or loses a space where they meet. A text that is spaced like this throughout "
        + "was tokenised or typed that way and is not marked.",
        "Spacing rules of proofreading tools (Cherry and Macdonald, The Writer's Workbench, 1983).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 20);

    // If more than this share of the marks is spaced oddly, the whole text was written that way.
    private const double MaxShareOfSlips = 0.2;
    private const double Weight = 0.25;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        var (marks, slips) = Count(document);
        if (slips == 0 || slips > 1 && slips > MaxShareOfSlips * marks)
            return;
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 1; i + 1 < tokens.Length; i++)
            {
                if (!IsSlip(document, tokens, i))
                    continue;
                var message = tokens[i].Start > tokens[i - 1].End ? "a space before the mark" : "no space after the mark";
                evidence.Add(new TextSpan(tokens[i - 1].Start, tokens[i + 1].End), sentence.Role, message, weight: Weight);
            }
        }
    }

    private static (int Marks, int Slips) Count(TextDocument document)
    {
        var (marks, slips) = (0, 0);
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 1; i + 1 < tokens.Length; i++)
            {
                if (!IsMark(document, tokens[i]))
                    continue;
                marks++;
                slips += IsSlip(document, tokens, i) ? 1 : 0;
            }
        }
        return (marks, slips);
    }

    /// <summary>
    /// Whether the mark between two words is spaced oddly: "word ,word", "word , word" or "word,word". Numbers, code and
    /// initials follow other rules and are left out.
    /// </summary>
    private static bool IsSlip(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        if (!IsMark(document, tokens[i]) || !IsPlainWord(tokens[i - 1]) || !IsPlainWord(tokens[i + 1]))
            return false;
        var hasSpaceBefore = tokens[i].Start > tokens[i - 1].End;
        var hasSpaceAfter = tokens[i + 1].Start > tokens[i].End;
        return document.Source[tokens[i].Start] == ',' ? hasSpaceBefore || !hasSpaceAfter : hasSpaceBefore && hasSpaceAfter;
    }

    private static bool IsMark(TextDocument document, in Token token) =>
        token is { Kind: TokenKind.Punctuation, Length: 1 } && document.Source[token.Start] is ',' or '.';

    private static bool IsPlainWord(in Token token) =>
        token is { IsWord: true, Length: > 1, Casing: Casing.Lower or Casing.Capitalized };
}
