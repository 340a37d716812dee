namespace MtQuality.Reporting.Pages;

/// <summary>The style of all pages: light mode and dark mode, narrow screens and paper. Nothing is told by colour alone.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public static string Css { get; } = $$$"""
        :root{color-scheme:light dark;--text:{{{PageColors.LightText}}};--soft:{{{PageColors.LightSoft}}};
        --ground:{{{PageColors.LightGround}}};--line:#d0d7de;--raised:#f4f6f8;--link:#0550ae}
        *{box-sizing:border-box}
        body{font:16px/1.6 system-ui,sans-serif;color:var(--text);background:var(--ground);max-width:76rem;margin:0 auto;
        padding:1.5rem 1.25rem 4rem}
        h1{font-size:1.6rem;margin:.2rem 0}h2{font-size:1.4rem;line-height:1.25;margin:.6rem 0}h3{font-size:1.1rem;margin:1.6rem 0 .4rem}
        a{color:var(--link)}.soft{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
        kbd{border:1px solid var(--line);border-radius:3px;padding:0 .3em}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .figures{display:flex;flex-wrap:wrap;gap:.75rem;padding:0;margin:1.2rem 0;list-style:none}
        .figures li{background:var(--raised);border-radius:8px;padding:.6rem 1rem;min-width:9rem}
        .figures b{display:block;font-size:1.5rem;line-height:1.3}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(34rem,100%),1fr));gap:1rem}
        .charts img{width:100%;height:auto;border:1px solid var(--line);border-radius:6px;background:#fff}
        .tools{display:flex;flex-wrap:wrap;gap:1rem;margin:1.5rem 0 .5rem}
        .tools input,.tools select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);
        border-radius:6px;padding:.3rem .5rem}
        .tools label{display:flex;gap:.4rem;align-items:center}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--line)}
        .list td,.list th{font-size:.93rem}
        .list td:nth-child(1),.list td:nth-child(5),.list td:nth-child(6){font-variant-numeric:tabular-nums;white-space:nowrap}
        .list td:nth-child(3){overflow-wrap:anywhere;min-width:14rem}
        .list th button{border:0;padding:0;font-weight:600;background:none;cursor:pointer;white-space:nowrap}
        .list th[aria-sort=ascending] button::after{content:" ▲"}.list th[aria-sort=descending] button::after{content:" ▼"}
        .wide{overflow-x:auto}[role=alert]{border-left:4px solid #a40e26;padding:.4rem 1rem;overflow-wrap:anywhere}
        .verdict{border-radius:4px;padding:.1rem .45rem;border:1px solid currentColor;white-space:nowrap}
        .verdict.flagged{background:#a40e26;color:#fff}.verdict.suspect{background:#ffe8b3;color:#4d3200}
        .verdict.unflagged{background:#dff3e4;color:#0b4a1e}.verdict.withheld{background:var(--raised);color:var(--soft)}
        article{display:none}article:focus{outline:none}article:target,.single article,
        #opened article{display:block}.reading #list,body:has(article:target) #list{display:none}
        article .text{max-width:46rem;font-size:1.06rem;background:var(--raised);border-radius:8px;padding:.4rem 1.25rem;margin:1rem 0}
        article .text p,article .text h3{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate}
        .teaser,.furniture,.foreign,.hidden{color:var(--soft);font-size:.9rem}
        .role{border:1px solid var(--line);border-radius:3px;padding:0 .3rem;font-size:.75rem}
        mark{color:var(--text);position:relative;border-bottom:2px solid;border-radius:2px;padding:0 1px;cursor:help;
        -webkit-print-color-adjust:exact;print-color-adjust:exact}mark.w2{border-bottom-width:3px}mark.w3{border-bottom-width:4px}
        .number{font-size:.65em;user-select:none;padding-left:1px}
        .tip{display:none;position:absolute;z-index:2;left:0;top:1.7em;width:max-content;max-width:min(24rem,70vw);background:var(--text);
        color:var(--ground);font-size:.85rem;line-height:1.4;font-weight:400;padding:.4rem .6rem;border-radius:6px;white-space:normal;
        user-select:none}
        mark:hover>.tip,mark:focus>.tip{display:block}
        .findings{max-width:60rem;padding-left:2rem}.findings li{margin:.2rem 0;overflow-wrap:anywhere}.because{max-width:46rem}
        .waterfall{width:auto}.waterfall th,.waterfall td{padding:.1rem .8rem .1rem 0;border:0;font-weight:400}
        .waterfall td:nth-child(2){text-align:right;font-variant-numeric:tabular-nums}.waterfall thead{color:var(--soft);font-size:.85rem}
        .waterfall line{stroke:var(--soft)}.waterfall rect.sum{fill:var(--soft)}.away{position:absolute;left:-99rem}
        {{{PageColors.Css(isDark: false)}}}
        @media (prefers-color-scheme:dark){:root{--text:{{{PageColors.DarkText}}};--soft:{{{PageColors.DarkSoft}}};
        --ground:{{{PageColors.DarkGround}}};--line:#3a424c;--raised:#191f25;--link:#79b8ff}
        .charts img{filter:invert(.9) hue-rotate(180deg)}{{{PageColors.Css(isDark: true)}}}}
        @media (max-width:40rem){body{padding:1rem .8rem 3rem}
        .list th:nth-child(4),.list td:nth-child(4),.list th:nth-child(5),.list td:nth-child(5),
        .list th:nth-child(7),.list td:nth-child(7){display:none}.list td:nth-child(3){min-width:8rem}
        article .text{padding:.2rem .8rem}.waterfall svg{width:9rem}}
        @media print{:root{--text:#000;--soft:#333;--ground:#fff;--line:#999;--raised:#fff}body{max-width:none;padding:0;font-size:10.5pt}
        nav,.tools,.screen,.tip,button{display:none!important}mark{border-bottom-color:#000!important}
        article .text{max-width:none;padding:0}tr,li,p{break-inside:avoid}a{color:inherit;text-decoration:none}
        {{{PageColors.Css(isDark: false)}}}}
        """;
}
