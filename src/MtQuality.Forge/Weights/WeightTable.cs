using System.Globalization;

namespace MtQuality.Forge.Weights;

/// <summary>Writes tables of fitted weights, as <c>data/weights</c> has them.</summary>
internal static class WeightTable
{
    /// <summary>Writes a row for each name: the numbers in single precision, as short as they can be told apart.</summary>
    public static void Write(
        TextWriter output,
        string title,
        string texts,
        string columns,
        IReadOnlyList<string> names,
        ReadOnlySpan<double> weights)
    {
        output.WriteLine($"# title: {title}");
        output.WriteLine($"# source: fitted by logistic regression on {texts} (data/README.md) by `MtQuality.Forge build`, 2026");
        output.WriteLine("# licence: MIT (figures)");
        output.WriteLine($"# columns: {columns}");
        var width = weights.Length / names.Count;
        for (var row = 0; row < names.Count; row++)
        {
            output.Write(names[row]);
            foreach (var weight in weights.Slice(row * width, width))
                output.Write($"\t{((float)weight).ToString("R", CultureInfo.InvariantCulture)}");
            output.WriteLine();
        }
    }
}
