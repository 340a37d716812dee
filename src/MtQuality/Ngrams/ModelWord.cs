using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>
/// The words that the language model counts: the <see cref="WordKey"/> of a token, or a class for tokens that rarely repeat (numbers,
/// addresses, words that are not in the model's vocabulary). Quotation marks are not counted, because they depend on house style.
/// </summary>
internal static class ModelWord
{
    /// <summary>Increase it whenever the same tokens would give different words.</summary>
    public const int Version = 1;

    /// <summary>Not a word: the token is skipped.</summary>
    public const ulong None = 0;

    /// <summary>The mark before the first word of a sentence.</summary>
    public static readonly ulong Start = WordKey.Of("<s>");

    /// <summary>A word in lower case that is not in the model.</summary>
    public static readonly ulong Unknown = WordKey.Of("<unknown>");

    /// <summary>A capitalised word that is not in the model.</summary>
    public static readonly ulong Name = WordKey.Of("<name>");

    /// <summary>A number, unless it is one of the classes below.</summary>
    public static readonly ulong Number = WordKey.Of("<number>");

    /// <summary>A year, 1500 to 2099.</summary>
    public static readonly ulong Year = WordKey.Of("<year>");

    /// <summary>A number followed by letters: <c>20th</c>, <c>1990s</c>, <c>30km</c>.</summary>
    public static readonly ulong NumberWord = WordKey.Of("<number-word>");

    /// <summary>An address, a handle or an identifier.</summary>
    public static readonly ulong Code = WordKey.Of("<code>");

    /// <summary>A currency symbol.</summary>
    public static readonly ulong Currency = WordKey.Of("<currency>");

    /// <summary>A dash of any length between words. A hyphen inside a word is not a dash.</summary>
    public static readonly ulong Dash = WordKey.Of("<dash>");

    /// <summary>The classes with the names under which files of counts list them.</summary>
    public static IReadOnlyList<(string Name, ulong Key)> Classes { get; } =
    [
        ("<s>", Start), ("<unknown>", Unknown), ("<name>", Name), ("<number>", Number), ("<year>", Year),
        ("<number-word>", NumberWord), ("<code>", Code), ("<currency>", Currency), ("<dash>", Dash),
    ];

    /// <summary>The word that <paramref name="token"/> is counted as, or <see cref="None"/>. The model may lack it.</summary>
    /// <param name="source">The text that the token is in.</param>
    /// <param name="token">Any token of that text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ReadOnlySpan<char> source, in Token token) => token.IsWord ? token.Key : OfOther(source, token);

    /// <summary>The class that replaces a word that is not in the model.</summary>
    public static ulong OutOfVocabulary(in Token token) => token.Casing is Casing.Lower or Casing.None ? Unknown : Name;

    private static ulong OfOther(ReadOnlySpan<char> source, in Token token) => token.Kind switch
    {
        TokenKind.Number => OfNumber(token.Span.Of(source)),
        TokenKind.Code => Code,
        TokenKind.Symbol when IsCurrency(source[token.Start..]) => Currency,
        TokenKind.Symbol => token.Key,
        _ => OfPunctuation(source, token),
    };

    private static bool IsCurrency(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var sign, out _) == OperationStatus.Done
        && Rune.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;

    private static ulong OfNumber(ReadOnlySpan<char> number)
    {
        if (char.IsLetter(number[^1]))
            return NumberWord;
        var isYear = number.Length == 4 && number is ['1', >= '5' and <= '9', ..] or ['2', '0', ..];
        return isYear && !number.ContainsAnyExceptInRange('0', '9') ? Year : Number;
    }

    private static ulong OfPunctuation(ReadOnlySpan<char> source, in Token token)
    {
        var mark = source[token.Start];
        if (mark is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '’' or '‘' or '`')
            return None;
        if (mark is '–' or '—' || mark == '-' && (token.Length > 1 || IsSpaceAround(source, token)))
            return Dash;
        return token.Key;
    }

    private static bool IsSpaceAround(ReadOnlySpan<char> source, in Token token) =>
        token.Start == 0 || token.End == source.Length
        || char.IsWhiteSpace(source[token.Start - 1]) || char.IsWhiteSpace(source[token.End]);
}
