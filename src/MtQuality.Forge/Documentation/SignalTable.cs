using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Forge.Documentation;

/// <summary>The signals by family, each a link to its section of <c>docs/signals.md</c>.</summary>
internal static class SignalTable
{
    public static string Make() => Markdown.Table(
        ["family", "signals"],
        SignalCatalog.All.GroupBy(card => card.Family).Select(family => new[] { family.Key, string.Join(" · ", family.Select(Link)) }));

    private static string Link(SignalInfo card) => $"[`{card.Id}`](docs/signals.md#{SignalPage.AnchorOf(card)})";
}
