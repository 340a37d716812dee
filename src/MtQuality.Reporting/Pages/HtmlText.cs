using System.Net;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Pages;

/// <summary>Text that comes from pages, made harmless for a page of ours.</summary>
internal static class HtmlText
{
    /// <summary>Text for markup, with a sign for every character that would command the page rather than stand on it.</summary>
    public static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Create(text.Length, WellFormedText.Of(text), static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                shown[i] = Commands(text[i]) ? '\uFFFD' : text[i];
        }));

    // Controls of the terminal's kind, and those that turn the direction of writing.
    private static bool Commands(char c) => char.IsControl(c) && c is not ('\n' or '\t' or '\r')
        || c is '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
