using MtQuality.Reporting.Comparison;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>The style of the pages of families, beside that of all pages.</summary>
internal static class FamilyStyle
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } = $$$"""
        :root{{{{ComparisonStyle.LightColors}}};{{{Colors(isDark: false)}}}}
        @media (prefers-color-scheme:dark){:root{{{{ComparisonStyle.DarkColors}}};{{{Colors(isDark: true)}}}}}
        {{{ComparisonStyle.Texts}}}
        {{{string.Concat(RoleMark.All.Select(Rules))}}}
        h2{margin-top:2rem}.drawn{display:block;width:100%;height:auto;max-width:62.5rem;overflow:visible}
        .slim{display:none;max-width:24rem}
        .drawn text{fill:var(--text);font:14px system-ui,sans-serif}.drawn text.note{fill:var(--soft);font-size:12px}
        .slim text.name{font-size:12px}.drawn a text{fill:var(--link);text-decoration:underline}.drawn text.name{font-weight:500}
        .ribbon path{fill:none;stroke-opacity:.5}.ribbon path.arrow{stroke:none}
        .ribbon:hover path{stroke-opacity:.9}.site{fill:var(--text)}
        .drawn line.grid{stroke:var(--line)}.drawn line.row{stroke:var(--line);stroke-dasharray:2 4}.drawn line.span{stroke:var(--soft)}
        .legend span{white-space:nowrap;margin-right:.9rem}.legend svg{vertical-align:-3px;margin-right:.25rem}
        .legend i{display:inline-block;width:1.1rem;height:.7rem;margin-right:.3rem;border:1px solid var(--soft)}
        i.kept{background:var(--soft)}i.dropped{background:var(--ground)!important;text-decoration:none}
        i.moved,i.replaced{border-bottom-width:1px!important}
        .shares{display:block;border:1px solid var(--soft)}.shares .kept{fill:var(--soft)}.shares .moved{fill:var(--moved)}
        .shares .replaced{fill:var(--replaced)}.shares .dropped{fill:var(--ground)}
        .members td:nth-child(2){min-width:14rem;overflow-wrap:anywhere}.members td:nth-child(3){overflow-wrap:anywhere;min-width:8rem}
        .members td:nth-child(4){white-space:nowrap}.pairs{width:auto}.pairs td:nth-child(3){text-align:right}
        mark{cursor:auto}details{margin:.6rem 0}summary{cursor:pointer;padding:.3rem 0}summary .verdict{margin:0 .3rem}
        article details .texts{max-width:none}
        @media (max-width:40rem){.broad{display:none}.slim{display:block}}
        @media print{:root{{{{ComparisonStyle.LightColors}}};{{{Colors(isDark: false)}}}}.broad{display:block}.slim{display:none}
        .drawn,.texts tr{break-inside:avoid}.drawn *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
        """;

    private static string Colors(bool isDark) =>
        string.Join(';', RoleMark.All.Select(mark => $"--{mark.Class}:{(isDark ? mark.Dark : mark.Light)}"));

    private static string Rules(RoleMark mark) =>
        $".verdict.{mark.Class}{{color:var(--{mark.Class})}}path.{mark.Class},rect.{mark.Class}{{fill:var(--{mark.Class})}}"
        + $".ribbon.{mark.Class} path{{stroke:var(--{mark.Class})}}.ribbon.{mark.Class} .arrow{{fill:var(--{mark.Class})}}\n";
}
