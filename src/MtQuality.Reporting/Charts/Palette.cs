using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>The colours of all charts: the colour-blind-safe set of Okabe and Ito (<i>Color Universal Design</i>, 2008), a violet, and
/// greys.</summary>
internal static class Palette
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Orange = Color.FromHex("#E69F00");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Ink = Color.FromHex("#222222");
    public static readonly Color Faint = Color.FromHex("#6B6B6B");
    public static readonly Color Grid = Color.FromHex("#E4E4E4");
    public static readonly Color NoEvidence = Color.FromHex("#BBBBBB");

    private static readonly Color[] Families =
    [
        Vermillion,
        Blue,
        Orange,
        Color.FromHex("#009E73"),
        Color.FromHex("#CC79A7"),
        Color.FromHex("#56B4E9"),
        Color.FromHex("#F0E442"),
        Color.FromHex("#000000"),
        Color.FromHex("#7A5195"),
    ];

    private static readonly List<string> FamilyOrder = [.. SignalCatalog.All.Select(card => card.Family).Distinct()];

    public static Color Of(Verdict verdict) => verdict switch
    {
        Verdict.Flagged => Vermillion,
        Verdict.Suspect => Orange,
        _ => Blue,
    };

    /// <summary>The colour of a family of signals, the same in every chart.</summary>
    public static Color OfFamily(string family) => Families[PlaceOf(family) % Families.Length];

    /// <summary>The place of a family in the order of all charts; features beside the signals come last.</summary>
    public static int PlaceOf(string family) => FamilyOrder.TakeWhile(known => known != family).Count();
}
