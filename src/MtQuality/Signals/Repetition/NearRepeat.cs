using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

internal sealed class NearRepeat : DocumentDetector
{
    public static SignalInfo Card { get; } = new(
        "repetition.near",
        "repeat with a variant",
        "A doubled word together with a variant of it: \"AAM AAM AADMI\", \"Actor Punjabi - Activist Activist\".",
        "A translator that does not know a name may repeat a part of it and add a second attempt. A doubled word alone may be a "
        + "name; a doubled word next to its own variant is not.",
        "Seen on content farms (\"AAM AAM AADMI Party\", 2022).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["doublings"],
    };

    // "Actor Punjabi - Activist Activist": the variant may stand this many tokens before the doubling.
    private const int MaxDistance = 3;

    private const int MinPrefixLength = 3;

    private readonly DoubledNames _names;

    public NearRepeat(SignalResources resources)
        : base(Card) => _names = new(resources.Lexicon("doublings"));

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                if (tokens[i].Key != tokens[i + 1].Key || !tokens[i].IsWord || tokens[i].Casing == Casing.Lower)
                    continue;
                if (Find(document, tokens, i) is { } found && !_names.GoOn(document.Folded, tokens, i))
                    evidence.Add(found, sentence.Role, "a name stands twice next to a variant of itself");
            }
        }
    }

    /// <summary>Whether the doubling at <paramref name="i"/> is part of a repeat with a variant, and so no finding of its own.</summary>
    public static bool Covers(TextDocument document, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Casing != Casing.Lower && Find(document, tokens, i) is not null;

    private static TextSpan? Find(TextDocument document, ReadOnlySpan<Token> tokens, int i)
    {
        var after = i + 2;
        if (after < tokens.Length && IsVariant(document, tokens[i], tokens[after]))
            return new TextSpan(tokens[i].Start, tokens[after].End);
        var followsMark = i > 0 && tokens[i - 1].Kind == TokenKind.Punctuation;
        for (var before = i - 2; followsMark && before >= Math.Max(0, i - MaxDistance); before--)
        {
            if (IsVariant(document, tokens[i], tokens[before]))
                return new TextSpan(tokens[before].Start, tokens[i + 1].End);
        }
        return null;
    }

    /// <summary>Whether two words that are both written like names look like two attempts at the same name.</summary>
    private static bool IsVariant(TextDocument document, in Token word, in Token other)
    {
        if (!other.IsWord || other.Casing != word.Casing || other.Key == word.Key)
            return false;
        var a = document.TextOf(word);
        var b = document.TextOf(other);
        return a.CommonPrefixLength(b) >= MinPrefixLength || IsContainedInOrder(a, b) || IsContainedInOrder(b, a);
    }

    /// <summary>
    /// Whether both words have the same first letter and <paramref name="outer"/> holds the letters of <paramref name="inner"/>
    /// in the same order, with at most two more letters between them.
    /// </summary>
    private static bool IsContainedInOrder(ReadOnlySpan<char> inner, ReadOnlySpan<char> outer)
    {
        if (inner.Length < 3
            || outer.Length <= inner.Length
            || outer.Length > inner.Length + 2
            || inner[0] != outer[0])
            return false;
        var matched = 0;
        foreach (var c in outer)
        {
            if (matched < inner.Length && c == inner[matched])
                matched++;
        }
        return matched == inner.Length;
    }
}
