using System.Buffers;
using System.Net;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>An HTML entity that is left in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Character">What it stands for, however often it was encoded; never longer.</param>
/// <param name="IsEncodedAgain">Whether its ampersand was encoded too: <c>&amp;amp;quot;</c>.</param>
internal readonly record struct HtmlEntity(TextSpan Span, string Character, bool IsEncodedAgain)
{
    // The longest entity in use, "&thetasym;", has ten characters.
    private const int MaxLength = 10;

    // What an ampersand that was encoded again leaves behind it.
    private const string Again = "amp;";

    private static readonly SearchValues<char> Name =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The next entity at or after <paramref name="start"/>; null if there is none.</summary>
    public static HtmlEntity? Next(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start..].IndexOf('&') is >= 0 and var offset)
        {
            start += offset;
            if (At(text, start) is { } entity)
                return entity;
            start++;
        }
        return null;
    }

    /// <summary>The entity that begins at the ampersand at <paramref name="start"/>; null if none does.</summary>
    public static HtmlEntity? At(ReadOnlySpan<char> text, int start)
    {
        var name = start + 1;
        while (text[name..].StartsWith(Again))
            name += Again.Length;
        // "&amp;amp;" is an ampersand, encoded again.
        return Read(text, start, name) ?? (name > start + 1 ? Read(text, start, name - Again.Length) : null);
    }

    private static HtmlEntity? Read(ReadOnlySpan<char> text, int start, int name)
    {
        var length = text[name..Math.Min(text.Length, name + MaxLength - 1)].IndexOf(';');
        if (length < 1 || text.Slice(name, length).ContainsAnyExcept(Name))
            return null;
        var end = name + length + 1;
        var character = WebUtility.HtmlDecode(string.Concat("&", text[name..end]));
        return character.Length > length ? null : new HtmlEntity(new TextSpan(start, end), character, name > start + 1);
    }
}
