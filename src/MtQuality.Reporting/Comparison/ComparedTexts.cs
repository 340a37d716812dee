using System.Text;
using MtQuality.Metrics.Comparison;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Comparison;

/// <summary>Two texts side by side as a table, with what became of their words.</summary>
internal static class ComparedTexts
{
    private static readonly (WordChange Change, string Meaning)[] Meanings =
    [
        (WordChange.Replaced, "another word is in its place"),
        (WordChange.Moved, "elsewhere, in a block of three words or more"),
        (WordChange.Dropped, "only in the original"),
        (WordChange.Added, "only in the suspect"),
    ];

    /// <summary>What the marks mean, as markup.</summary>
    public static string Legend => string.Join(" · ", Meanings.Select(entry =>
        $"{Mark(entry.Change, Name(entry.Change), isOriginal: entry.Change != WordChange.Added)} "
            + $"<span class=\"soft\">{entry.Meaning}</span>"));

    /// <summary>The table: a row for each paragraph of the original, which stands on the left.</summary>
    /// <param name="comparison">What to show.</param>
    /// <param name="original">Heading of the left column, as markup.</param>
    /// <param name="suspect">Heading of the right column, as markup.</param>
    public static string Of(TextComparison comparison, string original = "Original", string suspect = "Suspect")
    {
        var html = new StringBuilder("<table class=\"texts\"><thead><tr>");
        html.Append($"<th scope=\"col\">{original}</th><th scope=\"col\">{suspect}</th></tr></thead><tbody>\n");
        foreach (var row in comparison.Rows())
        {
            var (left, right) = (Cell(row.Original, isOriginal: true), Cell(row.Suspect, isOriginal: false));
            html.Append($"<tr><td dir=\"auto\">{left}</td><td dir=\"auto\">{right}</td></tr>\n");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private static string Cell(IReadOnlyList<ComparedRun> runs, bool isOriginal) =>
        string.Concat(runs.Select(run => Mark(run.Change, run.Text, isOriginal))).Trim();

    private static string Mark(WordChange change, string text, bool isOriginal)
    {
        if (change == WordChange.Kept)
            return HtmlText.Escape(text);
        var element = change == WordChange.Moved ? "mark" : isOriginal ? "del" : "ins";
        return $"<{element} class=\"{Name(change)}\">{HtmlText.Escape(text)}</{element}>";
    }

    private static string Name(WordChange change) => change.ToString().ToLowerInvariant();
}
