using System.Net;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Pages;

/// <summary>Text from articles, made safe for our pages.</summary>
internal static class HtmlText
{
    /// <summary>Escapes text for markup. Control characters, and marks that change the direction of writing, become U+FFFD.</summary>
    public static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Create(text.Length, WellFormedText.Of(text), static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                shown[i] = IsControl(text[i]) ? '\uFFFD' : text[i];
        }));

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t' or '\r')
        || c is '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
