using MtQuality.Scoring;

namespace MtQuality.Reporting.Charts;

/// <summary>The chart of one article: how its score adds up.</summary>
public static class ArticleChart
{
    private const string Svg = ".svg";
    private const string Png = ".png";

    /// <summary>Writes the chart as PNG or SVG, depending on the extension of the file.</summary>
    /// <param name="path">The file; an earlier chart of this kind is replaced.</param>
    /// <param name="card">The article.</param>
    /// <param name="signature">Signature of what scored it.</param>
    /// <exception cref="ArgumentException">The name ends in neither .png nor .svg.</exception>
    /// <exception cref="IOException">The file cannot be written, or is no such chart.</exception>
    public static void Write(string path, ScoreCard card, string signature)
    {
        var kind = Path.GetExtension(path);
        if (kind is not (Svg or Png))
            throw new ArgumentException($"'{path}' ends in neither {Png} nor {Svg}; the extension decides the format of the chart.");
        OutputFile.RefuseOthers(path, "a chart of mtq", ChartMark.IsIn);
        var chart = WaterfallChart.Draw(card, signature);
        var picture = kind == Svg ? ChartMark.AddToSvg(chart.Svg()) : ChartMark.AddToPng(chart.Png());
        OutputFile.Write(path, stream => stream.Write(picture));
    }
}
