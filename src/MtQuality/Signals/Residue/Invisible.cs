using System.Buffers;
using MtQuality.Documents;

namespace MtQuality.Signals.Residue;

internal sealed class Invisible() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.invisible",
        "invisible characters",
        "Zero-width or direction characters inside a Latin word.",
        "They break a word for machines and not for eyes, against plagiarism checkers and filters. Emoji, Persian and the scripts of India need joiners, and long words may carry soft hyphens; those are let through.",
        "Zero-width text evasion: Boucher et al., Bad Characters, IEEE S&P 2022.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 20);

    // A hyphenator leaves shorter words whole.
    private const int MinHyphenatedLength = 6;

    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in document.TokensOf(sentence))
            {
                if (token.IsWord && token.Length > 2 && IsBroken(document.TextOf(token)))
                    evidence.Add(token.Span, sentence.Role, "characters inside the word that no one sees");
            }
        }
    }

    private static bool IsBroken(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny(Hidden);
        var isInside = at > 0 && at < word.Length - 1 && char.IsAsciiLetter(word[at - 1]) && char.IsAsciiLetter(word[at + 1]);
        return isInside && (word[at] != '\u00AD' || word.Length - word.Count('\u00AD') < MinHyphenatedLength);
    }
}
