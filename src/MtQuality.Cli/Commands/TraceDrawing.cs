using System.Globalization;
using System.Text;
using MtQuality.Cli.Shell;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Cli.Commands;

/// <summary>
/// Draws a text with every word shaded by how little it fits. Without colours, a word that hardly fits carries its number in braces.
/// </summary>
internal sealed class TraceDrawing(Terminal terminal)
{
    private static readonly Scale Surprisal = new([22, 18, 14, 11], MinNumber: 14, "0");
    private static readonly Scale Replaced = new([0.9, 0.7, 0.5, 0.3], MinNumber: 0.5, ".00");

    // Brewer's orange to red, from the strongest. Text is dark on all of them.
    private static readonly string[] Shades = ["black on #D7301F", "black on #FC8D59", "black on #FDCC8A", "black on #FEF0D9"];

    /// <summary>How numbers are shown.</summary>
    /// <param name="Steps">The minimum of each shade, descending.</param>
    /// <param name="MinNumber">The minimum that is written in braces.</param>
    /// <param name="Format">How it is written there.</param>
    private sealed record Scale(double[] Steps, double MinNumber, string Format);

    private readonly record struct Word(ArticleField Field, TextSpan Span, double Number);

    /// <summary>Draws the surprisal of words under the language model.</summary>
    public void Print(Article article, IReadOnlyList<WordSurprisal> words)
    {
        if (words.Count == 0)
        {
            terminal.Say("--trace needs an encoder or a language model, but none is loaded; leave out --language-model none.");
            return;
        }
        Print(article, [.. words.Select(word => new Word(word.Field, word.Span, word.Bits))], Surprisal);
        Legend(
            $"surprisal of {words.Count:N0} words under the language model: {words.Average(word => word.Bits):0.0} bits on average; ",
            $"{First(Surprisal):0} bits");
    }

    /// <summary>Draws how likely words were replaced by what the encoder says.</summary>
    public void Print(Article article, IReadOnlyList<WordReplacement> words)
    {
        Print(article, [.. words.Select(word => new Word(word.Field, word.Span, word.Probability))], Replaced);
        Legend(
            $"how likely each of {words.Count:N0} words does not fit, by the encoder: {words.Sum(word => word.Probability):0.0} expected; ",
            $"{First(Replaced):0.0}");
    }

    private void Print(Article article, List<Word> words, Scale scale)
    {
        if (article.Title is { Length: > 0 } title)
            terminal.WriteMarkup(Shaded(title, words.Where(word => word.Field == ArticleField.Title), scale));
        terminal.WriteMarkup(Shaded(article.Text, words.Where(word => word.Field == ArticleField.Text), scale));
    }

    private double First(Scale scale) => terminal.IsColored ? scale.Steps[^1] : scale.MinNumber;

    private void Legend(FormattableString what, FormattableString from)
    {
        var how = terminal.IsColored ? "shaded" : "in braces";
        terminal.WriteMarkup($"{FormattableString.Invariant(what)}{how} from {FormattableString.Invariant(from)}");
        terminal.WriteMarkup("");
    }

    private string Shaded(string text, IEnumerable<Word> words, Scale scale)
    {
        var markup = new StringBuilder();
        var position = 0;
        foreach (var word in words)
        {
            markup.Append(PlainText.Markup(text[position..word.Span.Start]));
            var shown = PlainText.Markup(text[word.Span.Start..word.Span.End]);
            var step = Array.FindIndex(scale.Steps, minimum => word.Number >= minimum);
            markup.Append(terminal.IsColored && step >= 0 ? $"[{Shades[step]}]{shown}[/]" : shown);
            if (!terminal.IsColored && word.Number >= scale.MinNumber)
                markup.Append('{').Append(word.Number.ToString(scale.Format, CultureInfo.InvariantCulture)).Append('}');
            position = word.Span.End;
        }
        return markup.Append(PlainText.Markup(text[position..])).ToString();
    }
}
