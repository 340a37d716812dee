using System.Text;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;

namespace MtQuality.Reporting.Comparison;

/// <summary>Writes comparisons as pages and as JSON.</summary>
public static class ComparisonReport
{
    /// <summary>Writes one page that needs no other file. It appears complete or not at all, and replaces an earlier one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="comparison">What to show.</param>
    /// <param name="original">The name of the original.</param>
    /// <param name="suspect">The name of the suspect.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteHtml(string path, TextComparison comparison, string original, string suspect)
    {
        var page = ComparisonHtml.Of(comparison, original, suspect);
        var partial = path + ".partial";
        try
        {
            File.WriteAllText(partial, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(Stream stream, TextComparison comparison, string original, string suspect) =>
        ComparisonJson.Write(stream, comparison, original, suspect);

    /// <summary>Writes the scores of segment files as one JSON object.</summary>
    public static void WriteJson(Stream stream, SimilarityScores scores) => ComparisonJson.Write(stream, scores);
}
