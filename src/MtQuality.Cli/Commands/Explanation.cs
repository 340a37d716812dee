using System.Globalization;
using MtQuality.Scoring;
using MtQuality.Signals;
using MtQuality.Text;

namespace MtQuality.Cli.Commands;

/// <summary>Prints one score card for a person: verdict, contributions, then the text with its evidence marked.</summary>
internal sealed class Explanation(Terminal terminal)
{
    // One colour a family; Okabe and Ito's, as in the charts.
    private static readonly Dictionary<string, string> Colors = new()
    {
        ["case"] = "#E69F00",
        ["repetition"] = "#56B4E9",
        ["phrase"] = "#D55E00",
        ["residue"] = "#CC79A7",
        ["shape"] = "#009E73",
    };

    public void Print(ScoreCard card)
    {
        terminal.WriteMarkup($"[bold]{PlainText.Markup(card.Article.Id)}[/]  {PlainText.Name(card.Verdict)}  ({PlainText.Markup(card.Reason)})");
        terminal.WriteMarkup(string.Create(CultureInfo.InvariantCulture, $"score {card.Assessment.Score:0.00} from {card.Assessment.Contributions.Sum(part => part.Bits):0.0} bits of evidence in {card.Words:N0} words{Kinds(card.Assessment)}"));
        foreach (var part in card.Assessment.Contributions)
            terminal.WriteMarkup(string.Create(CultureInfo.InvariantCulture, $"  {part.Bits,5:0.0} bits  {PlainText.Markup(part.Title)} ({part.Signal})"));
        foreach (var passage in card.Passages)
            Print(card, passage);
        terminal.WriteMarkup("");
    }

    // A model starts from what most texts are, and also has signals that speak for a text: all of it adds up to the score.
    private static string Kinds(Assessment assessment) => assessment is { Translated: null, Spun: null } ? "" :
        string.Create(CultureInfo.InvariantCulture, $", starting at {assessment.Base:0.0} bits; translated {Kind(assessment.Translated)}, spun {Kind(assessment.Spun)}");

    private static string Kind(double? probability) => probability is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : "not told";

    private void Print(ScoreCard card, Passage passage)
    {
        var evidence = card.Evidence.Where(item => item.Field == passage.Field && item.Span.Start >= passage.Span.Start && item.Span.End <= passage.Span.End).ToList();
        var field = passage.Field == Field.Title ? card.Article.Title! : card.Article.Text;
        var label = PlainText.Name(passage.Role);
        terminal.WriteMarkup("");
        terminal.WriteMarkup(passage.Role is BlockRole.Furniture or BlockRole.Foreign
            ? $"[grey]{label,-9} {PlainText.Markup(field[passage.Span.Start..passage.Span.End])}[/]"
            : $"[grey]{label,-9}[/] {Marked(field, passage.Span, evidence)}");
        foreach (var item in evidence)
            terminal.WriteMarkup($"          {Color(item, $"{PlainText.Markup(Quote(item.Text))}")}  {PlainText.Markup(item.Message)}{(item.Expected is null ? "" : $"; expected: {PlainText.Markup(item.Expected)}")} [grey]({item.Signal})[/]");
    }

    /// <summary>The passage with every place of evidence marked; where places overlap, the first one's mark holds.</summary>
    private string Marked(string field, Span passage, List<Finding> evidence)
    {
        var markup = new System.Text.StringBuilder();
        var position = passage.Start;
        foreach (var item in evidence.OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.End))
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
        $"[{(item.IsFinding ? "bold " : "")}{Colors.GetValueOrDefault(SignalCatalog.Find(item.Signal).Family, "default")}]{markup}[/]";

    private static string Quote(string text)
    {
        const int longest = 60;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= longest ? $"\"{line}\"" : $"\"{line[..longest]}…\"";
    }
}
