using MtQuality.Scoring;

namespace MtQuality.Reporting.Charts;

/// <summary>The chart of one article: how its score adds up.</summary>
public static class ArticleChart
{
    private const string Lines = ".svg";
    private const string Pixels = ".png";

    /// <summary>Writes the chart as PNG or SVG, as the name of the file says.</summary>
    /// <param name="path">The file, which gives way.</param>
    /// <param name="card">The article.</param>
    /// <param name="signature">Signature of what scored it.</param>
    /// <exception cref="ArgumentException">The name ends in neither .png nor .svg.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, ScoreCard card, string signature)
    {
        var kind = Path.GetExtension(path);
        if (kind is not (Lines or Pixels))
            throw new ArgumentException($"'{path}' ends in neither {Pixels} nor {Lines}; the name says which a chart is to be.");
        var chart = WaterfallChart.Draw(card, signature);
        File.WriteAllBytes(path, kind == Lines ? chart.Svg() : chart.Png());
    }
}
