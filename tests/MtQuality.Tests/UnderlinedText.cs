using System.Text;
using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Tokens;

namespace MtQuality.Tests;

/// <summary>Draws an article as text: its verdict, and its lines with every finding underlined and named below the line.</summary>
internal static class UnderlinedText
{
    private const int MaxLineLength = 100;

    public static string Of(ScoreCard card)
    {
        var text = card.Article.Text;
        var findings = card.Findings.Where(finding => finding.Field == ArticleField.Text).OrderBy(finding => finding.Span.Start).ToList();
        var drawn = new StringBuilder($"{card.Verdict}, {card.Words} words\n");
        foreach (var line in Lines(text))
        {
            var marks = findings.Where(finding => finding.Span.Start < line.End && finding.Span.End > line.Start).ToList();
            drawn.Append(line.Of(text).TrimEnd()).Append('\n');
            if (marks.Count == 0)
                continue;
            var underline = new char[line.Length];
            for (var i = 0; i < underline.Length; i++)
                underline[i] = marks.Exists(mark => mark.Span.Start <= line.Start + i && line.Start + i < mark.Span.End) ? '~' : ' ';
            drawn.Append(new string(underline).TrimEnd()).Append('\n');
            // A finding that continues on the next line is named below the line where it starts.
            foreach (var mark in marks.Where(mark => mark.Span.Start >= line.Start))
            {
                var expected = mark.Expected is null ? "" : $" -> {mark.Expected}";
                drawn.Append($"    | {mark.Signal} \"{mark.Text.ReplaceLineEndings(" ")}\"{expected}\n");
            }
        }
        return drawn.ToString();
    }

    /// <summary>The lines of a text. Long lines are broken at spaces.</summary>
    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var newLine ? newLine : text.Length;
            var isCut = end - start > MaxLineLength;
            if (isCut && text.LastIndexOf(' ', start + MaxLineLength, MaxLineLength) is > 0 and var space)
                end = space;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }
}
