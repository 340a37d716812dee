using MtQuality.Metrics;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Evaluation;

/// <summary><c>metrics.csv</c>: one row for each part, with the interval of each measure. A cell is empty if the part is too
/// small.</summary>
internal static class MetricsCsv
{
    public static void Write(Stream stream, QualityAnalyzer analyzer, IReadOnlyList<EvaluationSlice> slices)
    {
        using var csv = CsvFile.Create(stream);
        var measures = Measures.Names.SelectMany(name => new[] { name, $"{name}_low", $"{name}_high" });
        csv.WriteHeader(["facet", "name", "garbled", "human", "against_all_human", .. measures, "signature"]);
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
