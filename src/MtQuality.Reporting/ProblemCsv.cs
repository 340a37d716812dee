using CsvHelper;

namespace MtQuality.Reporting;

/// <summary><c>errors.csv</c>: one row for everything that could not be read.</summary>
internal sealed class ProblemCsv : IDisposable
{
    private readonly CsvWriter _csv;

    public ProblemCsv(Stream stream)
    {
        _csv = CsvFile.Create(stream);
        _csv.WriteHeader("source", "place", "problem", "remedy");
    }

    public void Write(InputProblem problem)
    {
        _csv.WriteField(problem.Source);
        _csv.WriteField(problem.Place);
        _csv.WriteField(problem.Problem);
        _csv.WriteField(problem.Remedy);
        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();
}
