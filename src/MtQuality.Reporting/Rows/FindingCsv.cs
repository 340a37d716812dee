using CsvHelper;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Rows;

/// <summary><c>findings.csv</c>: one row for each finding, with offsets into its field.</summary>
internal sealed class FindingCsv : IDisposable
{
    private readonly CsvWriter _csv;

    public FindingCsv(Stream stream)
    {
        _csv = CsvFile.Create(stream);
        _csv.WriteHeader("id", "signal", "field", "role", "start", "end", "text", "expected", "weight", "message");
    }

    public void Write(ScoreCard card)
    {
        foreach (var finding in card.Findings)
        {
            _csv.WriteText(card.Article.Id);
            _csv.WriteField(finding.Signal);
            _csv.WriteField(CsvFile.Name(finding.Field));
            _csv.WriteField(CsvFile.Name(finding.Role));
            _csv.WriteField(finding.Span.Start);
            _csv.WriteField(finding.Span.End);
            _csv.WriteText(finding.Text);
            _csv.WriteText(finding.Expected);
            _csv.WriteField(finding.Weight);
            _csv.WriteText(finding.Message);
            _csv.EndRecord();
        }
    }

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
