using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>How a role looks on pages: a word, a colour and a shape, so that nothing is told by colour alone. The hues are those of Okabe
/// and Ito (<i>Color Universal Design</i>, 2008).</summary>
/// <param name="Role">The role.</param>
/// <param name="Plural">The word for several.</param>
/// <param name="Light">Its colour on a light ground, as <c>#rrggbb</c>.</param>
/// <param name="Dark">Its colour on a dark ground.</param>
/// <param name="Shape">Its outline around 0, 0 as the data of a path, about 10 units across.</param>
internal sealed record RoleMark(FamilyRole Role, string Plural, string Light, string Dark, string Shape)
{
    public static readonly IReadOnlyList<RoleMark> All =
    [
        new(FamilyRole.LikelyOriginal, "likely originals", "#1f2328", "#e6edf3", "M0-7 7 0 0 7-7 0Z"),
        new(FamilyRole.Copy, "copies", "#0072b2", "#56b4e9", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z"),
        new(FamilyRole.SpunCopy, "spun copies", "#c44f00", "#ff8a4c", "M-5-5H5V5H-5Z"),
        new(FamilyRole.RoundTripCopy, "round-trip copies", "#00795a", "#2fc79c", "M0-6 6 5H-6Z"),
        new(FamilyRole.Excerpt, "excerpts", "#9a5b8a", "#dd9cc9", "M-6-2.5H6V2.5H-6Z"),
    ];

    /// <summary>The roles of copies.</summary>
    public static IEnumerable<RoleMark> Copies => All.Where(mark => mark.Role != FamilyRole.LikelyOriginal);

    /// <summary>The word for it.</summary>
    public string Name => RoleName.Of(Role);

    /// <summary>Its style class.</summary>
    public string Class => Name.Replace(' ', '-');

    public static RoleMark Of(FamilyRole role) => All.First(mark => mark.Role == role);

    /// <summary>Its shape at a place of a drawing.</summary>
    public string At(double x, double y) =>
        FormattableString.Invariant($"<path class=\"{Class}\" transform=\"translate({x:0.#} {y:0.#})\" d=\"{Shape}\"/>");

    /// <summary>Its badge.</summary>
    public string Badge => $"<span class=\"verdict {Class}\">{Name}</span>";

    /// <summary>Numbers of copies in words: "2 copies, 1 excerpt".</summary>
    public static string Counted(IReadOnlyDictionary<FamilyRole, int> copies) => string.Join(", ", Copies
        .Where(mark => copies.GetValueOrDefault(mark.Role) > 0)
        .Select(mark => FormattableString.Invariant(
            $"{copies[mark.Role]:N0} {(copies[mark.Role] == 1 ? mark.Name : mark.Plural)}")));

    /// <summary>What the shapes mean, as markup: with the likely original, or copies alone.</summary>
    public static string Legend(IEnumerable<RoleMark> marks) => "<p class=\"legend soft\">" + string.Join(" ", marks.Select(mark =>
        $"<span><svg width=\"16\" height=\"16\" aria-hidden=\"true\">{mark.At(8, 8)}</svg>{mark.Name}</span>")) + "</p>";
}
