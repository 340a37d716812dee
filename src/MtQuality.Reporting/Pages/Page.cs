using System.Security.Cryptography;
using System.Text;
using MtQuality.Data;

namespace MtQuality.Reporting.Pages;

/// <summary>The frame of a page: one style, one script, and a content security policy that allows nothing else.</summary>
internal static class Page
{
    /// <summary>Everything before the content of a page.</summary>
    /// <param name="title">Title of the window.</param>
    /// <param name="isSingle">Whether all articles of the page are shown at once, without a list.</param>
    /// <param name="style">Rules beside those of all pages.</param>
    public static string Head(string title, bool isSingle, string style = "") =>
        $"""
        {OwnOutput.PageOpening}
        <meta http-equiv="Content-Security-Policy" content="{PolicyOf(PageStyle.Css + style)}">
        <meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
        <title>{HtmlText.Escape(title)}</title>
        <style>{PageStyle.Css + style}</style></head>
        <body{(isSingle ? " class=\"single\"" : "")}>

        """;

    /// <summary>Everything after it.</summary>
    public static string Foot => $"<script>{PageScript.Source}</script>\n</body></html>\n";

    private static string PolicyOf(string style) => string.Join("; ",
    [
        "default-src 'none'",
        "img-src data:",
        $"style-src '{HashOf(style)}'",
        // The script of the page may load the files of data beside it. 'self' would not do: the origin of a file is not known.
        $"script-src '{HashOf(PageScript.Source)}' 'strict-dynamic'",
        "base-uri 'none'",
        "form-action 'none'",
    ]);

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
