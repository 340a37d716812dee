using System.Buffers;
using MtQuality.Documents;

namespace MtQuality.Signals.Residue;

internal sealed class Invisible() : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.invisible",
        "invisible characters",
        "Zero-width characters or soft hyphens inside a Latin word.",
        "They hide a word from plagiarism checkers and filters, but not from readers. Emoji, Persian and the scripts of India "
        + "need zero-width joiners, and long words may contain soft hyphens; these are not marked.",
        "Zero-width text evasion: Boucher et al., Bad Characters, IEEE S&P 2022.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Shown,
        MinimumWords: 20);

    // Hyphenation programs do not divide shorter words.
    private const int MinHyphenatedLength = 6;

    private static readonly SearchValues<char> Hidden = SearchValues.Create("\u00AD\u200B\u200C\u200D\u2060\uFEFF");

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        if (!document.Source.AsSpan().ContainsAny(Hidden))
            return;
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in document.TokensOf(sentence))
            {
                if (token.IsWord && token.Length > 2 && IsBroken(document.TextOf(token)))
                    evidence.Add(token.Span, sentence.Role, "invisible characters inside the word");
            }
        }
    }

    private static bool IsBroken(ReadOnlySpan<char> word)
    {
        var at = word.IndexOfAny(Hidden);
        var isInside = at > 0
            && at < word.Length - 1
            && char.IsAsciiLetter(word[at - 1])
            && char.IsAsciiLetter(word[at + 1]);
        return isInside && (word[at] != '\u00AD' || word.Length - word.Count('\u00AD') < MinHyphenatedLength);
    }
}
