using System.Globalization;
using System.Text;
using MtQuality.Cli.Shell;
using MtQuality.Documents;

namespace MtQuality.Cli.Commands;

/// <summary>
/// Draws a text with every word shaded by its surprisal. Without colours, a surprising word carries its bits in braces.
/// </summary>
internal sealed class TraceDrawing(Terminal terminal)
{
    private const double MinSurprisingBits = 14;

    // The minimum bits of each shade. Text is dark on all of them. The colours are Brewer's orange to red.
    private static readonly (double Bits, string Shade)[] Shades =
        [
            (MinSurprisingBits + 8, "black on #D7301F"),
            (MinSurprisingBits + 4, "black on #FC8D59"),
            (MinSurprisingBits, "black on #FDCC8A"),
            (MinSurprisingBits - 3, "black on #FEF0D9"),
        ];

    public void Print(Article article, IReadOnlyList<WordSurprisal> words)
    {
        if (words.Count == 0)
        {
            terminal.Say("--trace needs a language model, but none is loaded; leave out --language-model none.");
            return;
        }
        if (article.Title is { Length: > 0 } title)
            terminal.WriteMarkup(Shaded(title, words.Where(word => word.Field == Field.Title)));
        terminal.WriteMarkup(Shaded(article.Text, words.Where(word => word.Field == Field.Text)));
        terminal.WriteMarkup(
            string.Create(
                CultureInfo.InvariantCulture,
                $"surprisal of {words.Count:N0} words: {words.Average(word => word.Bits):0.0} bits on average; " +
                $"{(terminal.IsColored ? "shaded" : "in braces")} from " +
                $"{(terminal.IsColored ? MinSurprisingBits - 3 : MinSurprisingBits):0} bits"));
        terminal.WriteMarkup("");
    }

    private string Shaded(string text, IEnumerable<WordSurprisal> words)
    {
        var markup = new StringBuilder();
        var position = 0;
        foreach (var word in words)
        {
            markup.Append(PlainText.Markup(text[position..word.Span.Start]));
            var shown = PlainText.Markup(text[word.Span.Start..word.Span.End]);
            var shade = Array.Find(Shades, shade => word.Bits >= shade.Bits).Shade;
            markup.Append(terminal.IsColored && shade is not null ? $"[{shade}]{shown}[/]" : shown);
            if (!terminal.IsColored && word.Bits >= MinSurprisingBits)
                markup.Append(CultureInfo.InvariantCulture, $"{{{word.Bits:0}}}");
            position = word.Span.End;
        }
        return markup.Append(PlainText.Markup(text[position..])).ToString();
    }
}
