using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/signals.md</c>: all signals by family, each with a link to its page.</summary>
internal static class SignalIndex
{
    private const string Intro = """
        # Signals

        What MtQuality measures. Each signal has a page with its unit, its source and examples; `mtq signals ID` shows the same. A text with
        fewer words than a signal needs has no value for it. The mean in human text is measured on the human articles described in
        [data/](../data/README.md). [CONTRIBUTING.md](CONTRIBUTING.md#a-signal) says how to add a signal.
        """;

    public static string Make() => string.Join("\n\n", [Intro, .. SignalCatalog.All.GroupBy(card => card.Family).Select(Family)]);

    private static string Family(IGrouping<string, SignalInfo> cards) => $"""
        ## {cards.Key}

        {Markdown.Table(["signal", "name", "what it measures"], cards.Select(Row))}
        """;

    private static string[] Row(SignalInfo card) =>
        [$"[`{card.Id}`](signals/{card.Id}.md)", Markdown.Text(card.Title), Markdown.Text(card.Measures)];
}
