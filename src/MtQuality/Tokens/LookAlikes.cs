using System.Buffers;

namespace MtQuality.Tokens;

/// <summary>Cyrillic, Greek and wide letters that look like Latin ones.</summary>
/// <remarks>Unicode Technical Standard 39, confusables, 2023.</remarks>
internal static class LookAlikes
{
    private const string Foreign =
        "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
        + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
        + "\u03BF\u03C1\u03BD\u03B9"
        + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

    // What each of them looks like.
    private const string Latin = "aeopcyxijs" + "ABEKMHOPCTYXIJS" + "opvi" + "ABEZHIKMNOPTYX";

    /// <summary>The first and the last of the wide Latin letters of East Asian typing; a few signs stand between them.</summary>
    public const char FirstWide = '\uFF21';

    /// <inheritdoc cref="FirstWide"/>
    public const char LastWide = '\uFF5A';

    private const int WideToLatin = FirstWide - 'A';

    /// <summary>All of them.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create(
        Foreign + string.Concat(Enumerable.Range(FirstWide, LastWide - FirstWide + 1).Select(c => (char)c).Where(char.IsLetter)));

    /// <summary>The Latin letter that a letter looks like; the letter itself where it is none of them.</summary>
    public static char LatinOf(char letter) =>
        Foreign.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Latin[at]
        : letter is >= FirstWide and <= LastWide ? (char)(letter - WideToLatin)
        : letter;

    /// <summary>The letter that looks like a Latin one, the Cyrillic before the Greek; null where there is none.</summary>
    public static char? Of(char latin) => Latin.IndexOf(latin, StringComparison.Ordinal) is >= 0 and var at ? Foreign[at] : null;
}
