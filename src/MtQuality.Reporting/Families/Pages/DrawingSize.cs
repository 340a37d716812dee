namespace MtQuality.Reporting.Families.Pages;

/// <summary>The size of a drawing. Every drawing is made for wide screens and paper, and again for narrow ones; the style shows
/// one.</summary>
/// <param name="Class">Its style class.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Label">Width of the column of labels in pixels; of a drawing of times 0, if they stand above.</param>
/// <param name="Name">Size of the names of sites in pixels.</param>
/// <param name="MaxSites">Number of sites that are drawn on each side; the others are joined.</param>
internal sealed record DrawingSize(string Class, int Width, int Label, float Name, int MaxSites)
{
    public static readonly DrawingSize Broad = new("broad", 1000, 280, 14, 20);
    public static readonly DrawingSize Slim = new("slim", 360, 128, 12, 10);

    /// <summary>A drawing in both sizes.</summary>
    public static string Both(Func<DrawingSize, string> draw) => draw(Broad) + draw(Slim);

    /// <summary>Opens a drawing.</summary>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    public string Open(double height, string label) => FormattableString.Invariant(
        $"<svg class=\"drawn {Class}\" viewBox=\"0 0 {Width} {height:0.#}\" role=\"group\" aria-label=\"{label}\">");
}
