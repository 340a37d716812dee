using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

internal sealed class Homoglyph(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.homoglyph",
        "mixed alphabets",
        "A Latin word that contains Cyrillic, Greek or wide letters which look like Latin ones: \"p\u043Elice\".",
        "Letters are replaced by look-alikes to hide copied text from plagiarism checkers. Units (\u00B5m), chemistry "
        + "(\u03B2-carotene) and mathematics mix alphabets too; their letters are not marked.",
        "Look-alike letters: Unicode Technical Standard 39, confusables, 2023; Gagiano et al., Robustness Analysis of Grover, "
        + "2021.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Version = 2,
    };

    // Greek and Cyrillic.
    private const char FirstForeign = '\u0370';
    private const char LastForeign = '\u04FF';

    private const int MinLatinLetters = 2;

    // A word with a capital in more of its places is a name.
    private const double MaxCapitals = 0.5;

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        if (!HasForeign(document.Source))
            return;
        foreach (var sentence in document.Sentences)
        {
            foreach (var token in document.TokensOf(sentence))
            {
                if (!token.IsWord || token.Length <= MinLatinLetters || !IsMixed(document.TextOf(token)))
                    continue;
                const string message = "letters of another alphabet inside a word";
                // A name or a brand may be spelt so on purpose, a common word may not.
                if (IsCommon(document.TextOf(token)))
                    evidence.AddCertain(token.Span, sentence.Role, message);
                else if (!IsSymbol(document.TextOf(token)))
                    evidence.Add(token.Span, sentence.Role, message);
            }
        }
    }

    private bool IsCommon(ReadOnlySpan<char> word)
    {
        var latin = new char[word.Length];
        for (var i = 0; i < latin.Length; i++)
            latin[i] = char.ToLowerInvariant(LookAlikes.LatinOf(word[i]));
        return resources.Vocabulary.Find(WordKey.Of(latin)) is not Vocabulary.Unknown and var known
            && resources.Vocabulary.CapitalShare(known) < MaxCapitals;
    }

    /// <summary>Whether it is a Greek letter with an index: νmax.</summary>
    private static bool IsSymbol(ReadOnlySpan<char> word) =>
        word[0] is >= '\u0370' and <= '\u03FF' && !word[1..].ContainsAnyExceptInRange('\0', '\u007F');

    // A whole word of wide letters is a matter of style, or Japanese typing.
    private static bool HasForeign(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange(FirstForeign, LastForeign) || text.ContainsAnyInRange(LookAlikes.FirstWide, LookAlikes.LastWide);

    private static bool IsMixed(ReadOnlySpan<char> word)
    {
        if (!HasForeign(word) || word.IndexOfAny(LookAlikes.All) < 0)
            return false;
        var latin = 0;
        foreach (var c in word)
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        return latin >= MinLatinLetters;
    }
}
