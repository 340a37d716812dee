namespace MtQuality.Reporting.Comparison;

/// <summary>
/// The style of a comparison: light mode and dark mode, narrow screens and paper. Every kind of change has a line style as well as a
/// colour. The contrast of text is at least 4.5 (WCAG 2, AA).
/// </summary>
internal static class ComparisonStyle
{
    /// <summary>The colours of the changes on a light ground, as style variables.</summary>
    public const string LightColors = "--replaced:#ffe7c2;--moved:#d6e9ff;--dropped:#ffdcd9;--added:#d3f2da";

    /// <summary>The same on a dark ground.</summary>
    public const string DarkColors = "--replaced:#57390a;--moved:#123c66;--dropped:#63201c;--added:#114a24";

    /// <summary>The rules of the texts side by side, on any page that has the colours.</summary>
    public const string Texts = """
        .texts{table-layout:fixed}.texts td{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
        del,ins,mark{color:inherit;text-decoration:none;border-radius:2px;padding:0 1px;-webkit-print-color-adjust:exact;
        print-color-adjust:exact}
        .replaced{background:var(--replaced);border-bottom:2px dotted currentColor}
        .moved{background:var(--moved);border-bottom:3px double currentColor}
        .dropped{background:var(--dropped);text-decoration:line-through}
        .added{background:var(--added);border-bottom:2px solid currentColor}
        @media (max-width:42rem){.texts,.texts tbody,.texts tr,.texts td{display:block}.texts thead{display:none}
        .texts td+td{border-left:3px solid var(--line);padding-left:.6rem;margin-bottom:1rem}}
        """;

    /// <summary>The style of a page that holds a comparison alone.</summary>
    public const string Css = $$$"""
        :root{color-scheme:light dark;--text:#1f2328;--soft:#57606a;--ground:#fff;--line:#d0d7de;{{{LightColors}}}}
        @media (prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#a3adb8;--ground:#0f1317;--line:#3a424c;
        {{{DarkColors}}}}}
        body{font:16px/1.55 system-ui,sans-serif;color:var(--text);background:var(--ground);max-width:84rem;margin:2rem auto;
        padding:0 1rem}
        h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}small,.soft{color:var(--soft)}code{overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
        .figures{width:auto}
        .figures td:nth-child(2){text-align:right;font-variant-numeric:tabular-nums}
        ul{margin:.2rem 0;padding-left:1.2rem}
        {{{Texts}}}
        @media print{:root{--text:#000;--soft:#333;--ground:#fff;--line:#999;{{{LightColors}}}}
        body{max-width:none;margin:0;font-size:11pt}tr{break-inside:avoid}}
        """;
}
