using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>The casing of a whole sentence. What a capital letter of a word means depends on it.</summary>
internal enum SentenceCasing : byte
{
    /// <summary>Ordinary prose.</summary>
    Usual,

    /// <summary>No capital letter at all.</summary>
    Lower,

    /// <summary>Title case, Like the Title of a Page.</summary>
    Title,

    /// <summary>All in capitals.</summary>
    Upper,
}

/// <summary>What the tagger uses of a sentence as a whole.</summary>
/// <param name="Casing">Its casing.</param>
/// <param name="Initial">Index of its first word or number; tokens before it are bullets or quotation marks.</param>
internal readonly record struct SentenceTraits(SentenceCasing Casing, int Initial)
{
    /// <summary>The traits of <paramref name="sentence"/>.</summary>
    public static SentenceTraits Of(ReadOnlySpan<Token> sentence)
    {
        var initial = 0;
        while (initial < sentence.Length && sentence[initial].Kind is not (TokenKind.Word or TokenKind.Number))
            initial++;
        return new SentenceTraits(WordTraits.CasingOf(sentence), initial);
    }
}

/// <summary>What the tagger uses of a single token.</summary>
/// <param name="Word">Identity of the word. Numbers with the same pattern of digits share one, and all addresses share one.</param>
/// <param name="Ending">Its last four characters, 16 bits each, the last in the lowest bits; in lower case, every digit as 0.</param>
/// <param name="Beginning">Its first four characters, in the same format.</param>
/// <param name="Shape">Its kind, casing and length, and whether it touches its neighbours.</param>
/// <param name="Profile">What is known of the word.</param>
/// <param name="IsPlain">Whether its casing says nothing about its class, so that <see cref="WordProfile.Fixed"/> is valid.</param>
internal readonly record struct WordTraits(ulong Word, ulong Ending, ulong Beginning, uint Shape, WordProfile Profile, bool IsPlain)
{
    private const ulong NumberWord = 0x51A7_0001_0000_0000;
    private const ulong AddressWord = 0x51A7_0002_0000_0000;

    /// <summary>The class that the word always has, or <see cref="WordClass.None"/>.</summary>
    public WordClass Fixed => IsPlain ? Profile.Fixed : WordClass.None;

    /// <summary>Whether a token has the same features because of its own word as with <paramref name="other"/>.</summary>
    public bool IsSameAs(in WordTraits other) =>
        Word == other.Word && Shape == other.Shape && Ending == other.Ending && Beginning == other.Beginning && Profile == other.Profile;

    /// <summary>Whether the tokens beside it have the same features because of it as because of <paramref name="other"/>.</summary>
    public bool IsSameAsNeighbour(in WordTraits other) =>
        Word == other.Word && Ending == other.Ending && Profile == other.Profile;

    /// <summary>The traits used for the places before the first token and after the last.</summary>
    public static WordTraits Outside { get; } = new(0x51A7_0003_0000_0000, 1, 1, uint.MaxValue, default, false);

    /// <summary>The traits of token <paramref name="i"/> of <paramref name="sentence"/>.</summary>
    public static WordTraits Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, int i, SentenceTraits traits, WordProfiles profiles)
    {
        ref readonly var token = ref sentence[i];
        var characters = text.Slice(token.Start, token.Length);
        var (beginning, ending, length) = Ends(characters);
        var word = token.Kind switch
        {
            TokenKind.Number => NumberWord ^ ending ^ ((ulong)Math.Min(length, 7) << 8),
            TokenKind.Code => AddressWord,
            _ => token.Key,
        };
        var left = i == 0 ? 0u : Contact(text, sentence[i - 1], token, sentence[i - 1]);
        var right = i + 1 == sentence.Length ? 0u : Contact(text, token, sentence[i + 1], sentence[i + 1]);
        var shape = (uint)token.Kind | (uint)token.Casing << 3 | (uint)traits.Casing << 6 | (i == traits.Initial ? 1u : 0) << 8
            | left << 9 | right << 11 | (uint)Math.Min(length, 4) << 13;
        return new WordTraits(word, ending, beginning, shape, profiles.Find(token.Key), HasPlainCase(token, i, traits));
    }

    /// <summary>The class that the word of token <paramref name="i"/> always has, or <see cref="WordClass.None"/>. Cheaper
    /// than <see cref="Of"/>.</summary>
    public static WordClass FixedOf(ReadOnlySpan<Token> sentence, int i, SentenceTraits traits, WordProfiles profiles) =>
        HasPlainCase(sentence[i], i, traits) ? profiles.Find(sentence[i].Key).Fixed : WordClass.None;

    private static bool HasPlainCase(in Token token, int i, SentenceTraits traits) =>
        token.Casing is Casing.Lower or Casing.None
        || traits.Casing != SentenceCasing.Usual
        || (i == traits.Initial && token.Casing == Casing.Capitalized);

    /// <summary>The casing of a whole sentence.</summary>
    public static SentenceCasing CasingOf(ReadOnlySpan<Token> sentence)
    {
        int lower = 0, longLower = 0, capitalized = 0, longCapitalized = 0, upper = 0;
        foreach (ref readonly var token in sentence)
        {
            if (!token.IsWord)
                continue;
            // Short words such as "of", "the" and "and" are in lower case in titles too.
            var isLong = token.Length > 4;
            switch (token.Casing)
            {
                case Casing.Lower:
                    lower++;
                    longLower += isLong ? 1 : 0;
                    break;
                case Casing.Capitalized:
                    capitalized++;
                    longCapitalized += isLong ? 1 : 0;
                    break;
                case Casing.Upper:
                    upper++;
                    break;
            }
        }
        if (lower == 0 && upper >= 2 && upper > capitalized)
            return SentenceCasing.Upper;
        if (capitalized + upper == 0 && lower > 0)
            return SentenceCasing.Lower;
        return capitalized >= 3 && longCapitalized >= 4 * longLower ? SentenceCasing.Title : SentenceCasing.Usual;
    }

    /// <summary>0 if white space is between the two tokens, 2 if they touch and <paramref name="neighbour"/> is a hyphen, 1 if
    /// they touch otherwise.</summary>
    private static uint Contact(ReadOnlySpan<char> text, in Token first, in Token second, in Token neighbour) =>
        first.End < second.Start ? 0u : text[neighbour.Start] is '-' or '‐' or '‑' ? 2u : 1u;

    /// <summary>The first four and the last four characters, folded, and the number of characters; zero-width ones do not count.</summary>
    private static (ulong Beginning, ulong Ending, int Length) Ends(ReadOnlySpan<char> characters)
    {
        var (beginning, ending, length) = (0UL, 0UL, 0);
        foreach (var c in characters)
        {
            if (CharClass.IsIgnorable(c))
                continue;
            ending = ending << 16 | Fold(c);
            if (++length <= 4)
                beginning = ending;
        }
        return (beginning, ending, length);
    }

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        < (char)128 => c,
        '’' or '‘' => '\'',
        _ => char.ToLowerInvariant(c),
    };
}
