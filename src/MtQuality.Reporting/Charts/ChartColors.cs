using MtQuality.Scoring.Verdicts;
using ScottPlot;

namespace MtQuality.Reporting.Charts;

/// <summary>The colours of all charts; those of the families of signals are in <see cref="FamilyColors"/>.</summary>
internal static class ChartColors
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Orange = Color.FromHex("#E69F00");
    public static readonly Color Vermillion = Color.FromHex("#D55E00");
    public static readonly Color Ink = Color.FromHex("#222222");
    public static readonly Color Faint = Color.FromHex("#6B6B6B");
    public static readonly Color Grid = Color.FromHex("#E4E4E4");
    public static readonly Color NoEvidence = Color.FromHex("#BBBBBB");

    public static Color Of(Verdict verdict) => verdict switch
    {
        Verdict.Flagged => Vermillion,
        Verdict.Suspect => Orange,
        _ => Blue,
    };

    /// <summary>The key of a chart: each family once, in the usual order, with its colour.</summary>
    public static IReadOnlyList<(string Name, Color Color)> KeyOf(IEnumerable<string> families) =>
    [
        .. families
            .Where(family => family.Length > 0)
            .Distinct()
            .OrderBy(FamilyColors.PlaceOf)
            .Select(family => (family, OfFamily(family))),
    ];

    /// <summary>The colour of a family of signals.</summary>
    public static Color OfFamily(string family) => Color.FromHex(FamilyColors.Of(family).Light);
}
