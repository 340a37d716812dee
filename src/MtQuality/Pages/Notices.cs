using System.Buffers;

namespace MtQuality.Pages;

/// <summary>Recognises notices that a site puts on every page, whatever they begin with: copyright lines, cookie notices
/// and invitations to a newsletter.</summary>
internal static class Notices
{
    // Longer paragraphs about copyright or cookies are prose.
    private const int MaxCopyrightWords = 25;
    private const int MaxCookieWords = 80;

    private static readonly SearchValues<string> Copyright = SearchValues.Create(
        ["all rights reserved", "(c) 19", "(c) 20"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Cookies = SearchValues.Create(
        ["cookies", "partners store", "store and/or access", "access personal data"], StringComparison.OrdinalIgnoreCase);

    // A site speaks of itself and to its reader; an article about cookies seldom does.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Address =
        new HashSet<string>(["you", "your", "we", "our", "us"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private const int MaxInvitationWords = 40;

    private static readonly SearchValues<string> Letters = SearchValues.Create(
        ["newsletter", "mailing list", "your inbox", "email alerts"], StringComparison.OrdinalIgnoreCase);

    // An article seldom tells its reader what to do in the first words of a paragraph.
    private static readonly string[] Invitations =
        ["sign up", "subscribe", "get", "join", "enter your", "receive", "want", "never miss", "don't miss", "don’t miss", "like this"];

    private static readonly SearchValues<string> Web = SearchValues.Create(
        ["site", "browser", "browsing", "consent", "preferences", "settings", "policy", "advertis", "personalis", "personaliz", "partners"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the whole line is a notice.</summary>
    public static bool Contains(ReadOnlySpan<char> line) => IsCopyright(line) || IsCookieNotice(line) || IsInvitation(line);

    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        (line.ContainsAny(Copyright) || HasCopyrightSign(line)) && PageRoles.CountWords(line) <= MaxCopyrightWords;

    /// <summary>Whether it has the sign, and not as half of a letter whose encoding was taken for another: "cafÃ©".</summary>
    private static bool HasCopyrightSign(ReadOnlySpan<char> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '©' && (i == 0 || line[i - 1] != 'Ã'))
                return true;
        }
        return false;
    }

    private static bool IsCookieNotice(ReadOnlySpan<char> line) =>
        line.ContainsAny(Cookies)
        && IsAddressed(line)
        && line.ContainsAny(Web)
        && !IsSpeech(line)
        && PageRoles.CountWords(line) <= MaxCookieWords;

    private static bool IsInvitation(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(Letters) || !IsAddressed(line) || IsSpeech(line) || PageRoles.CountWords(line) > MaxInvitationWords)
            return false;
        foreach (var words in Invitations)
        {
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (line.Length == words.Length || !char.IsLetter(line[words.Length])))
                return true;
        }
        return false;
    }

    private static bool IsAddressed(ReadOnlySpan<char> line)
    {
        foreach (var word in line.Split(' '))
        {
            if (Address.Contains(line[word]))
                return true;
        }
        return false;
    }

    private static bool IsSpeech(ReadOnlySpan<char> line) => line.ContainsAny('“', '”', '"');
}
