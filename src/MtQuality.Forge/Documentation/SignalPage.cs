using System.Globalization;
using MtQuality.Cli.Commands;
using MtQuality.Signals;

namespace MtQuality.Forge.Documentation;

/// <summary><c>docs/signals/ID.md</c>: one signal, from its card, its base rate and the first of its cases.</summary>
internal static class SignalPage
{
    private const string SecondOpinion = "\n- where the encoder has read: marks only places that it finds odd too";

    public static string PathOf(SignalInfo card) => $"docs/signals/{card.Id}.md";

    public static string Make(SignalInfo card) => string.Join("\n\n", [Description(card), .. SignalExamples.Of(card).Select(Examples)]);

    private static string Description(SignalInfo card) => $"""
        # {card.Id}

        **{Markdown.Text(card.Title)}.** {Markdown.Text(card.Measures)}

        {Markdown.Text(card.Why)}

        - unit: {Markdown.Text(card.Unit)}; {Suspicious(card.Direction)}
        - counts: {Counts(card)}
        - needs: {card.MinimumWords} words of headline and body
        - reads, beside the text: {(card.Reads.Count > 0 ? string.Join(", ", card.Reads) : "nothing")}
        - human text: {Human(BaseRates.Shipped.Find(card))}{(card.SecondOpinionUpTo > 0 ? SecondOpinion : "")}
        - source: {Markdown.Text(card.Source)}

        [All signals](../signals.md)
        """;

    private static string Suspicious(SignalDirection direction) => direction switch
    {
        SignalDirection.HigherIsWorse => "higher is worse",
        SignalDirection.LowerIsWorse => "lower is worse",
        _ => "too low and too high are both suspicious",
    };

    private static string Counts(SignalInfo card) => card switch
    {
        { Role: SignalRole.Shown } => "nowhere; it is only shown",
        { Role: SignalRole.Feature } => "as an input of trained models",
        { IsCause: true } => "by its places, on which a verdict can rest",
        _ => "by its places, on which no verdict rests",
    };

    private static string Human(BaseRate? rate) => rate is null
        ? "not measured"
        : string.Create(CultureInfo.InvariantCulture, $"mean {rate.Mean:G3}, 95 % interval {rate.Low:G3} to {rate.High:G3}");

    private static string Examples((string Section, IReadOnlyList<string> Examples) cases) =>
        $"## {cases.Section}\n\n{string.Join('\n', cases.Examples.Select(example => $"- {Markdown.Text(example)}"))}";
}
