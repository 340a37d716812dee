using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

/// <summary>The sound that a word begins with, which decides between "a" and "an".</summary>
internal enum WordSound
{
    /// <summary>The letters do not tell, or people differ: "historic", "LAN", "Uighur".</summary>
    Unsure,

    /// <summary>A vowel: "apple", "hour", "NHS".</summary>
    Vowel,

    /// <summary>A consonant: "car", "European", "US".</summary>
    Consonant,
}

/// <summary>Tells from its letters what sound a word begins with.</summary>
internal static class WordSounds
{
    private const string Vowels = "aeiou";

    // The longest start that decides.
    private const int MaxStart = 8;

    // A longer abbreviation that begins with U may be read as a word: UNESCO.
    private const int MaxSpelledLength = 3;

    // The first start that fits decides; a space stands for the end of the word.
    private static readonly (WordSound Sound, string[] Starts)[] Exceptions =
    [
        (WordSound.Vowel, ["hour", "honest", "honor", "honour", "heir"]),
        // Some of these begin like "unit" and sound like "untie".
        (WordSound.Unsure, ["h", "oui", "oua", "ui", "uniss", "unill", "unid", "unim", "unin", "unary"]),
        (WordSound.Consonant, ["one ", "ones ", "onene", "once ", "euro", "eulog", "euph", "eucal", "eunuch", "eugen", "eudae", "ewe"]),
        (WordSound.Consonant, ["unic", "unif", "unil", "unio", "uniq", "unis", "unit", "univ", "unanim"]),
        (WordSound.Consonant, ["usa", "use", "usu", "ute", "util", "utop", "ubiq", "ukr", "uku", "ugand", "uran", "uri", "uly"]),
        (WordSound.Unsure, ["eu", "ew", "uni", "us", "ut", "ub", "uk", "ur", "uz", "x"]),
    ];

    /// <summary>The sound at the start of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="casing">How it is cased; in capitals, it is an abbreviation.</param>
    public static WordSound Of(ReadOnlySpan<char> word, Casing casing)
    {
        if (word.Length < 2 || casing == Casing.Mixed)
            return WordSound.Unsure;
        Span<char> start = stackalloc char[MaxStart];
        start.Fill(' ');
        word[..Math.Min(word.Length, MaxStart)].ToLowerInvariant(start);
        return casing == Casing.Upper ? OfAbbreviation(start, word.Length) : OfLetters(start);
    }

    private static WordSound OfLetters(ReadOnlySpan<char> start)
    {
        foreach (var (sound, starts) in Exceptions)
        {
            foreach (var exception in starts)
            {
                if (start.StartsWith(exception, StringComparison.Ordinal))
                    return sound;
            }
        }
        // A word without a vowel is spelled, as "mph", and "yttrium" begins with a vowel.
        if (!char.IsAsciiLetterLower(start[0]) || !start.ContainsAny(Vowels) || start[0] == 'y' && !Vowels.Contains(start[1]))
            return WordSound.Unsure;
        return Vowels.Contains(start[0]) ? WordSound.Vowel : WordSound.Consonant;
    }

    /// <summary>
    /// The sound of an abbreviation. The names of F, H, L, M, N, R, S and X begin with a vowel, but an abbreviation may be read as a
    /// word ("a LAN") unless its start is none of an English word, and III is three.
    /// </summary>
    private static WordSound OfAbbreviation(ReadOnlySpan<char> start, int length) => start[0] switch
    {
        'i' when !start[..Math.Min(length, MaxStart)].ContainsAnyExcept("ivx") => WordSound.Unsure,
        'a' or 'e' or 'i' or 'o' => WordSound.Vowel,
        'u' => length <= MaxSpelledLength ? WordSound.Consonant : WordSound.Unsure,
        'h' or 'l' or 'm' or 'n' or 'r' when !Vowels.Contains(start[1]) && start[1] != 'y' => WordSound.Vowel,
        'f' when !"aeioulry".Contains(start[1]) => WordSound.Vowel,
        // XX is a blank.
        'x' when !Vowels.Contains(start[1]) && start[1] != 'x' => WordSound.Vowel,
        's' when "bdfgjrsvxz".Contains(start[1]) => WordSound.Vowel,
        'f' or 'h' or 'l' or 'm' or 'n' or 'r' or 's' or 'x' => WordSound.Unsure,
        >= 'b' and <= 'z' => WordSound.Consonant,
        _ => WordSound.Unsure,
    };
}
