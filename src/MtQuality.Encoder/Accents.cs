namespace MtQuality.Encoder;

/// <summary>
/// Letters without their accents. The runtime decomposes characters only where it has a library for cultures, which this project does
/// without.
/// </summary>
internal static class Accents
{
    private const char FirstLow = '\u00E0';
    private const char FirstHigh = '\u1E00';

    // The plain letter of each lower-case letter from U+00E0 to U+024F; a space where there is nothing to drop.
    private const string Low =
        "aaaaaa ceeeeiiii nooooo  uuuuy y a a a c c c c d   e e e e e g g"
        + " g g h   i i i i     j k  l l l     n n n    o o o   r r r s s s"
        + " s t t   u u u u u u w y  z z z                                 "
        + " o              u                             a i o u u u u u  a"
        + " a     g k o o  j    g   n a     a a e e i i o o r r u u s t   h"
        + "       a e o o o o y                            ";

    // The same from U+1E00 to U+1EFF: Vietnamese and others.
    private const string High =
        " a b b b c d d d d d e e e e e f g h h h h h i i k k k l l l l m"
        + " m m n n n n o o o o p p r r r r s s s s s t t t t u u u u u v v"
        + " w w w w w x x y z z zhtwy       a a a a a a a a a a a a e e e e"
        + " e e e e i i o o o o o o o o o o o o u u u u u u u y y y y      ";

    /// <summary>The letter without its accent; the character itself where it has none.</summary>
    public static char Strip(char character) => character < FirstLow ? character
        : character < FirstHigh ? Plain(Low, character - FirstLow, character)
        : Plain(High, character - FirstHigh, character);

    private static char Plain(string letters, int number, char character) =>
        number < letters.Length && letters[number] != ' ' ? letters[number] : character;
}
