using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Reporting;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;
using MtQuality.Tokens;

namespace MtQuality.Cli.Commands;

/// <summary>Prints one score card for a person: verdict and reasons, then the text with its evidence marked.</summary>
internal sealed class Explanation(Terminal terminal)
{
    /// <summary>The line between two articles.</summary>
    public static readonly string Between = new('─', 80);

    // Contributions of fewer bits are summed up in one line.
    private const double MinShown = 0.2;

    /// <param name="card">The score card.</param>
    /// <param name="details">Whether to list what every signal adds to the score.</param>
    public void Print(ScoreCard card, bool details)
    {
        terminal.WriteMarkup(
            $"[bold]{PlainText.Markup(card.Article.Id)}[/]  {PlainText.Name(card.Verdict)}  ({PlainText.Markup(card.Reason)})");
        terminal.WriteMarkup(
            string.Create(
                CultureInfo.InvariantCulture,
                $"score {card.Assessment.Score:0.0000}, in {card.Words:N0} words{OwnOutput.ExplanationMark}{card.Causes.Places}"));
        foreach (var reason in card.Because)
            terminal.WriteMarkup($"  {PlainText.Markup(reason)}");
        if (details)
            PrintContributions(card.Assessment);
        // Of what is not accused, only places that one could point at are shown.
        var isAccused = card.Verdict is Verdict.Flagged or Verdict.Suspect;
        var evidence = card.Evidence.Where(item => item.IsFinding || isAccused || details).ToList();
        foreach (var passage in card.Passages)
            Print(card, evidence, passage);
        if (card.FindingsLeftOut > 0)
            terminal.WriteMarkup(string.Create(
                CultureInfo.InvariantCulture, $"and {card.FindingsLeftOut:N0} weaker findings, which count in the score as well"));
        terminal.WriteMarkup("");
    }

    private void PrintContributions(Assessment assessment)
    {
        var parts = assessment.Contributions;
        terminal.WriteMarkup("");
        foreach (var part in parts.Where(part => Math.Abs(part.Bits) >= MinShown))
            Print(part.Bits, $"{PlainText.Markup(part.Title)} ({part.Signal})");
        // The small ones are printed together, so that the lines add up to the score.
        if (parts.Count(part => Math.Abs(part.Bits) < MinShown) is > 0 and var small)
            Print(parts.Where(part => Math.Abs(part.Bits) < MinShown).Sum(part => part.Bits), $"{small} more");
        Print(assessment.Base, "before any evidence");
        Print(assessment.Base + parts.Sum(part => part.Bits), "together");
    }

    private void Print(double bits, string what) =>
        terminal.WriteMarkup(string.Create(CultureInfo.InvariantCulture, $"  {bits,5:0.0} bits  {what}"));

    private void Print(ScoreCard card, List<Finding> all, Passage passage)
    {
        var evidence = all.Where(
            item => item.Field == passage.Field && item.Span.Start >= passage.Span.Start && item.Span.End <= passage.Span.End).ToList();
        var field = passage.Field == ArticleField.Title ? card.Article.Title! : card.Article.Text;
        var label = PlainText.Name(passage.Role);
        terminal.WriteMarkup("");
        terminal.WriteMarkup(passage.Role is BlockRole.Furniture or BlockRole.Foreign or BlockRole.Hidden
            ? $"[grey]{label,-9} {PlainText.Markup(field[passage.Span.Start..passage.Span.End])}[/]"
            : $"[grey]{label,-9}[/] {Marked(field, passage.Span, evidence)}");
        foreach (var item in evidence)
            terminal.WriteMarkup(
                $"          {Color(item, $"{PlainText.Markup(Quote(item.Text))}")}  " +
                $"{PlainText.Markup(item.Message)}{(item.Expected is null ? "" : $"; expected: {PlainText.Markup(item.Expected)}")} " +
                $"[grey]({item.Signal})[/]");
    }

    /// <summary>
    /// The passage with every place of evidence marked. Of overlapping places the first is marked; a finding takes precedence over
    /// other evidence.
    /// </summary>
    private string Marked(string field, TextSpan passage, List<Finding> evidence)
    {
        var markup = new System.Text.StringBuilder();
        var position = passage.Start;
        var shown = evidence.Where(item =>
            item.IsFinding
            || !evidence.Exists(other => other.IsFinding && other.Span.Start < item.Span.End && item.Span.Start < other.Span.End));
        foreach (var item in shown.OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.End))
        {
            if (item.Span.Start < position)
                continue;
            markup.Append(PlainText.Markup(field[position..item.Span.Start]));
            markup.Append(Color(item, terminal.IsColored ? PlainText.Markup(item.Text) : PlainText.Markup($"[[{item.Text}]]")));
            position = item.Span.End;
        }
        return markup.Append(PlainText.Markup(field[position..passage.End])).ToString();
    }

    private static string Color(Finding item, string markup) =>
        $"[{(item.IsFinding ? "bold " : "")}{FamilyColors.Of(SignalCatalog.Find(item.Signal).Family).Terminal}]{markup}[/]";

    private static string Quote(string text)
    {
        const int maxLength = 60;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= maxLength ? $"\"{line}\"" : $"\"{line[..maxLength]}…\"";
    }
}
