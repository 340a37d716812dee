using System.Text;
using MtQuality.Data;
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
    /// <exception cref="IOException">It cannot be written, or the file is no page of ours.</exception>
    public static void WriteHtml(string path, TextComparison comparison, string original, string suspect)
    {
        OutputFile.RefuseOthers(path, "a page of mtq", OwnOutput.IsPage);
        var page = Encoding.UTF8.GetBytes(ComparisonHtml.Of(comparison, original, suspect));
        OutputFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>Writes one JSON object.</summary>
    public static void WriteJson(Stream stream, TextComparison comparison, string original, string suspect) =>
        ComparisonJson.Write(stream, comparison, original, suspect);

    /// <summary>Writes the scores of segment files as one JSON object.</summary>
    public static void WriteJson(Stream stream, SimilarityScores scores) => ComparisonJson.Write(stream, scores);
}
