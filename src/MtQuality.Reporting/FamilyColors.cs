namespace MtQuality.Reporting;

/// <summary>The colours of one family of signals, as <c>#rrggbb</c>.</summary>
/// <param name="Family">The family: the part of a signal's id before the dot.</param>
/// <param name="Light">On white: charts, pages in light mode, paper.</param>
/// <param name="Dark">On pages in dark mode.</param>
/// <param name="Terminal">As text in a terminal, light or dark.</param>
public sealed record FamilyColor(string Family, string Light, string Dark, string Terminal);

/// <summary>
/// The order and the colours of the families of signals, the same in charts, on pages and in the terminal. The hues are those of
/// Okabe and Ito (<i>Color Universal Design</i>, 2008), which colour-blind readers can tell apart, and three more.
/// </summary>
public static class FamilyColors
{
    /// <summary>The families in the order of all keys.</summary>
    public static IReadOnlyList<FamilyColor> All { get; } =
    [
        new("case", "#d55e00", "#d55e00", "#d55e00"),
        new("repetition", "#0072b2", "#0072b2", "#2f8fd0"),
        new("phrase", "#e69f00", "#e69f00", "#e69f00"),
        new("encoder", "#a6493a", "#c9705f", "#c9705f"),
        new("fluency", "#009e73", "#009e73", "#009e73"),
        new("grammar", "#cc79a7", "#cc79a7", "#cc79a7"),
        new("residue", "#56b4e9", "#56b4e9", "#56b4e9"),
        new("lexis", "#b8a800", "#b8a800", "#b8a800"),
        new("shape", "#6e7781", "#6e7781", "#8b949e"),
    ];

    /// <summary>The colour of a family that is not in the list.</summary>
    public static FamilyColor Other { get; } = new("", "#bbbbbb", "#6e7781", "default");

    /// <summary>The colours of a family.</summary>
    public static FamilyColor Of(string family) => All.FirstOrDefault(known => known.Family == family) ?? Other;

    /// <summary>The place of a family in the order; unknown families come last.</summary>
    public static int PlaceOf(string family) => All.TakeWhile(known => known.Family != family).Count();
}
