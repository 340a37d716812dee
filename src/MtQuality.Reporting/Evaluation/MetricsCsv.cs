using MtQuality.Metrics;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Evaluation;

/// <summary><c>metrics.csv</c>: one row a part, each measure with the ends of its interval; an empty cell is a part too small to
/// say.</summary>
internal static class MetricsCsv
{
    public static void Write(Stream stream, QualityAnalyzer analyzer, IReadOnlyList<EvaluationSlice> slices)
    {
        using var csv = CsvFile.Create(stream);
        csv.WriteHeader(["facet", "name", "garbled", "human", "against_all_human", .. Measures.Names.SelectMany(name => new[] { name, $"{name}_low", $"{name}_high" }), "signature"]);
        foreach (var slice in slices)
        {
            csv.WriteText(slice.Facet);
            csv.WriteText(slice.Name);
            csv.WriteField(slice.Garbled);
            csv.WriteField(slice.People);
            csv.WriteField(slice.AgainstAll ? "yes" : "no");
            foreach (var measure in slice.Measures)
            {
                csv.WriteField(measure?.Value);
                csv.WriteField(measure?.Low);
                csv.WriteField(measure?.High);
            }
            csv.WriteField(analyzer.Signature.Id);
            csv.EndRecord();
        }
    }
}
