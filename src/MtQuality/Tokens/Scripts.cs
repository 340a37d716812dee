namespace MtQuality.Tokens;

/// <summary>Recognises the scripts other than Latin, by the Unicode blocks of the Basic Multilingual Plane.</summary>
internal static class Scripts
{
    private const char MinNonLatin = '\u0370';

    private const string Chinese = nameof(Chinese);

    private static readonly (char First, char Last, string Name)[] Ranges =
    [
        ('\u0370', '\u03FF', "Greek"), ('\u0400', '\u052F', "Cyrillic"), ('\u0530', '\u058F', "Armenian"), ('\u0590', '\u05FF', "Hebrew"),
        ('\u0600', '\u06FF', "Arabic"), ('\u0750', '\u077F', "Arabic"), ('\u08A0', '\u08FF', "Arabic"), ('\u0900', '\u097F', "Devanagari"),
        ('\u0980', '\u09FF', "Bengali"), ('\u0A00', '\u0A7F', "Gurmukhi"), ('\u0A80', '\u0AFF', "Gujarati"), ('\u0B00', '\u0B7F', "Odia"),
        ('\u0B80', '\u0BFF', "Tamil"), ('\u0C00', '\u0C7F', "Telugu"), ('\u0C80', '\u0CFF', "Kannada"), ('\u0D00', '\u0D7F', "Malayalam"),
        ('\u0D80', '\u0DFF', "Sinhala"), ('\u0E00', '\u0E7F', "Thai"), ('\u0E80', '\u0EFF', "Lao"), ('\u0F00', '\u0FFF', "Tibetan"),
        ('\u1000', '\u109F', "Burmese"), ('\u10A0', '\u10FF', "Georgian"), ('\u1100', '\u11FF', "Korean"), ('\u1200', '\u139F', "Ethiopic"),
        ('\u1780', '\u17FF', "Khmer"), ('\u1800', '\u18AF', "Mongolian"), ('\u1F00', '\u1FFF', "Greek"), ('\u3040', '\u30FF', "Japanese"),
        ('\u3130', '\u318F', "Korean"), ('\u3400', '\u4DBF', Chinese), ('\u4E00', '\u9FFF', Chinese), ('\uAC00', '\uD7AF', "Korean"),
        ('\uF900', '\uFAFF', Chinese), ('\uFB50', '\uFDFF', "Arabic"), ('\uFE70', '\uFEFE', "Arabic"),
    ];

    /// <summary>Whether <paramref name="c"/> belongs to one of these scripts.</summary>
    public static bool IsNonLatin(char c) => c >= MinNonLatin && NameOf(c) is not null;

    /// <summary>The script of <paramref name="word"/>, such as "Greek"; null if no character belongs to one of these scripts. A single kana
    /// makes a word Japanese.</summary>
    public static string? NameOf(ReadOnlySpan<char> word)
    {
        string? name = null;
        foreach (var c in word)
        {
            if (name is null or Chinese)
                name = NameOf(c) ?? name;
        }
        return name;
    }

    private static string? NameOf(char c)
    {
        foreach (var (first, last, name) in Ranges)
        {
            if (c <= last)
                return c >= first ? name : null;
        }
        return null;
    }
}
