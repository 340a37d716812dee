using System.Globalization;
using System.Text;
using MtQuality.Data;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Comparison;

/// <summary>A comparison as one page, without scripts and requests. Everything that comes from the texts is escaped.</summary>
internal sealed class ComparisonHtml
{
    private readonly StringBuilder _html = new();

    private ComparisonHtml()
    {
    }

    public static string Of(TextComparison comparison, string original, string suspect)
    {
        var page = new ComparisonHtml();
        page.Line($"{OwnOutput.PageOpening}<meta name=\"viewport\" content=\"width=device-width\">");
        page.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        page.Line($"<title>MtQuality: comparison</title><style>{ComparisonStyle.Css}</style></head><body><main>");
        page.Line($"<h1>{100 * comparison.Counts.Survived:0.0} % of the original’s words survived</h1>");
        page.Line($"<p>Original: <bdi>{HtmlText.Escape(original)}</bdi>, {comparison.Counts.Original:N0} words.");
        page.Line($"Suspect: <bdi>{HtmlText.Escape(suspect)}</bdi>, {comparison.Counts.Suspect:N0} words.</p>");
        page.WriteCounts(comparison.Counts);
        page.WriteImmutables(comparison.Immutables);
        page.WriteScores(comparison.Scores);
        page.Line($"<h2>The texts</h2>");
        page.Line($"<p>{ComparedTexts.Legend}</p>");
        page.Line($"{ComparedTexts.Of(comparison)}");
        page.Line($"</main></body></html>");
        return page._html.ToString();
    }

    private void WriteCounts(ChangeCounts counts)
    {
        Line($"<table class=\"figures\"><tbody>");
        Row("kept in place", counts.Kept);
        Row("moved", counts.Moved);
        Row("replaced", counts.Replaced);
        Row("dropped", counts.Dropped);
        Line($"<tr><th scope=\"row\">added</th><td></td><td>{counts.Added:N0} words of the suspect</td></tr></tbody></table>");

        void Row(string name, int words) =>
            Line($"<tr><th scope=\"row\">{name}</th><td>{100 * counts.ShareOf(words):0.0} %</td><td>{words:N0} words</td></tr>");
    }

    private void WriteImmutables(IReadOnlyList<Immutable> immutables)
    {
        Line($"<h2>What a rewriting should not change</h2>");
        foreach (var kind in immutables.GroupBy(found => found.Kind).OrderBy(kind => kind.Key))
        {
            var missing = kind.Where(found => !found.IsKept).ToList();
            var end = missing.Count == 0 ? "." : "; missing:";
            Line($"<p>{kind.Key}s: {kind.Count() - missing.Count:N0} of {kind.Count():N0} are in the suspect{end}</p>");
            if (missing.Count > 0)
                Line($"<ul>{string.Concat(missing.Select(found => $"<li><bdi>{HtmlText.Escape(found.Text)}</bdi></li>"))}</ul>");
        }
        if (immutables.Count == 0)
            Line($"<p>The original has no names, numbers or quotations.</p>");
    }

    private void WriteScores(SimilarityScores scores)
    {
        Line($"<h2>Scores</h2>");
        Line($"<p>BLEU {scores.Bleu:0.00}, chrF {scores.ChrF:0.00}, chrF++ {scores.ChrFPlus:0.00}, TER {scores.Ter:0.00}.");
        Line($"The original is the reference; each text is one segment.</p>");
        var signatures = SimilarityScores.Signatures.Select(signature => $"<code>{HtmlText.Escape(signature)}</code>");
        Line($"<p><small>{string.Join("<br>", signatures)}</small></p>");
    }

    private void Line(FormattableString line) => _html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
