using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using Spectre.Console;

namespace MtQuality.Cli.Commands;

/// <summary>Prints a comparison for a person: the figures first, then the texts side by side, or one below the other on a narrow
/// screen.</summary>
internal sealed class ComparisonDrawing(Terminal terminal)
{
    private const int NarrowScreen = 70;
    private const int MaxMissing = 12;
    private const int MaxMissingLength = 80;

    public void Print(TextComparison comparison, string original, string suspect)
    {
        var counts = comparison.Counts;
        Line($"original    {PlainText.Markup(original)}, {counts.Original:N0} words");
        Line($"suspect     {PlainText.Markup(suspect)}, {counts.Suspect:N0} words");
        terminal.WriteMarkup("");
        var (kept, moved) = (counts.Kept, counts.Moved);
        Line($"survived   [bold]{100 * counts.Survived,6:0.0} %[/]  of the original's words: {kept:N0} in place, {moved:N0} moved");
        Line($"replaced   {100 * counts.ShareOf(counts.Replaced),6:0.0} %  {counts.Replaced:N0}");
        Line($"dropped    {100 * counts.ShareOf(counts.Dropped),6:0.0} %  {counts.Dropped:N0}");
        Line($"added                {counts.Added:N0} words of the suspect");
        terminal.WriteMarkup("");
        foreach (var kind in comparison.Immutables.GroupBy(found => found.Kind).OrderBy(kind => kind.Key))
            Print(kind.Key, [.. kind]);
        Print(comparison.Scores);
        terminal.WriteMarkup("");
        terminal.WriteMarkup(
            string.Join(
                "  ",
                new[] { WordChange.Replaced, WordChange.Moved, WordChange.Dropped, WordChange.Added }.Select(
                    change => Mark(new ComparedRun(change, PlainText.Name(change))))));
        terminal.WriteMarkup("");
        PrintTexts(comparison);
    }

    /// <summary>Prints the four scores and how they were made.</summary>
    public void Print(SimilarityScores scores)
    {
        Line($"BLEU {scores.Bleu:0.00}   chrF {scores.ChrF:0.00}   chrF++ {scores.ChrFPlus:0.00}   TER {scores.Ter:0.00}");
        foreach (var signature in SimilarityScores.Signatures)
            terminal.WriteMarkup($"  [grey]{Markup.Escape(signature)}[/]");
    }

    private void Print(ImmutableKind kind, List<Immutable> found)
    {
        var missing = found.Where(item => !item.IsKept).ToList();
        var end = missing.Count == 0 ? "" : "; missing:";
        Line($"{PlainText.Name(kind) + "s",-11} {found.Count - missing.Count:N0} of {found.Count:N0} survive{end}");
        foreach (var item in missing.Take(MaxMissing))
            terminal.WriteMarkup($"            {PlainText.Markup(Shortened(item.Text))}");
        if (missing.Count > MaxMissing)
            Line($"            and {missing.Count - MaxMissing:N0} more");
    }

    private void PrintTexts(TextComparison comparison)
    {
        foreach (var row in comparison.Rows())
        {
            var (original, suspect) = (Text(row.Original), Text(row.Suspect));
            if (original.Length == 0 && suspect.Length == 0)
                continue;
            if (terminal.Results.Profile.Width < NarrowScreen)
            {
                terminal.WriteMarkup($"- {original}");
                terminal.WriteMarkup($"+ {suspect}");
            }
            else
            {
                var columns = new Table().NoBorder().HideHeaders().Expand();
                columns.AddColumn(new TableColumn("original").Width((terminal.Results.Profile.Width - 3) / 2).Padding(0, 0, 3, 0));
                columns.AddColumn(new TableColumn("suspect").Padding(0, 0, 0, 0));
                columns.AddRow(original, suspect);
                terminal.Write(columns);
            }
            terminal.WriteMarkup("");
        }
    }

    private string Text(IReadOnlyList<ComparedRun> runs) => string.Concat(runs.Select(Mark)).Trim();

    /// <summary>A run in its colour, or between marks without colour.</summary>
    private string Mark(ComparedRun run)
    {
        var (style, open, close) = run.Change switch
        {
            WordChange.Replaced => ("bold #E69F00", "{", "}"),
            WordChange.Moved => ("italic #56B4E9", "<", ">"),
            WordChange.Dropped => ("strikethrough #D55E00", "[-", "-]"),
            WordChange.Added => ("underline #009E73", "[+", "+]"),
            _ => ("", "", ""),
        };
        var text = PlainText.Markup(run.Text);
        if (run.Change == WordChange.Kept)
            return text;
        return terminal.IsColored ? $"[{style}]{text}[/]" : Markup.Escape(open) + text + Markup.Escape(close);
    }

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MaxMissingLength ? line : $"{line[..MaxMissingLength]}…";
    }

    private void Line(FormattableString line) => terminal.WriteMarkup(line.ToString(CultureInfo.InvariantCulture));
}
