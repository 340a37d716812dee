using MtQuality.Reporting.Pages;

namespace MtQuality.Desk.Pages;

/// <summary>The style and the script of the desk. The style is the colours of all our pages and the rules in
/// <c>Assets/desk.css</c>.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } =
        $$"""
        :root{color-scheme:light dark;--text:{{PageColors.LightText}};--soft:{{PageColors.LightSoft}};--ground:{{PageColors.LightGround}}}
        {{PageColors.Css(isDark: false)}}
        @media (prefers-color-scheme:dark){
        :root{--text:{{PageColors.DarkText}};--soft:{{PageColors.DarkSoft}};--ground:{{PageColors.DarkGround}}}
        {{PageColors.Css(isDark: true)}}}
        {{Asset("desk.css")}}
        """;

    /// <summary>The script of the desk.</summary>
    public static string Script { get; } = Asset("desk.js");

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream($"assets/{name}")!);
        return reader.ReadToEnd();
    }
}
