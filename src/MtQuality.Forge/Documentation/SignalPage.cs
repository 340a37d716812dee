using System.Globalization;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/signals.md</c>: one section for each signal, from its card and its base rate.</summary>
internal static class SignalPage
{
    private const string Intro = """
        # Signals

        What MtQuality measures. `mtq signals ID` shows one of them with examples. A text with fewer words than a signal needs has no
        value for it. The mean in human text is measured on the human articles described in [data/](../data/README.md).
        """;

    private const string SecondOpinion = "\n- where the encoder has read: marks only places that it finds odd too";

    public static string Make() => string.Join(
        "\n\n",
        [Intro, .. SignalCatalog.All.GroupBy(card => card.Family).Select(Family)]);

    /// <summary>What a link to the section ends in, as GitHub makes it from the heading.</summary>
    public static string AnchorOf(SignalInfo card) => card.Id.Replace(".", "", StringComparison.Ordinal);

    private static string Family(IGrouping<string, SignalInfo> cards) => string.Join("\n\n", [$"## {cards.Key}", .. cards.Select(Section)]);

    private static string Section(SignalInfo card) => $"""
        ### {card.Id}

        **{Markdown.Text(card.Title)}.** {Markdown.Text(card.Measures)}

        {Markdown.Text(card.Why)}

        - unit: {Markdown.Text(card.Unit)}; {Suspicious(card.Direction)}
        - needs: {card.MinimumWords} words of headline and body
        - human text: {Human(BaseRates.Shipped.Find(card))}{(card.SecondOpinionUpTo > 0 ? SecondOpinion : "")}
        - source: {Markdown.Text(card.Source)}
        """;

    private static string Suspicious(SignalDirection direction) => direction switch
    {
        SignalDirection.HigherIsWorse => "higher is worse",
        SignalDirection.LowerIsWorse => "lower is worse",
        _ => "too low and too high are both suspicious",
    };

    private static string Human(BaseRate? rate) => rate is null
        ? "not measured"
        : string.Create(CultureInfo.InvariantCulture, $"mean {rate.Mean:G3}, 95 % interval {rate.Low:G3} to {rate.High:G3}");
}
