using CsvHelper;

namespace MtQuality.Reporting.Rows;

/// <summary><c>errors.csv</c>: one row for each input that could not be read.</summary>
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
        _csv.WriteText(problem.Source);
        _csv.WriteText(problem.Place);
        _csv.WriteText(problem.Problem);
        _csv.WriteText(problem.Remedy);
        _csv.EndRecord();
    }

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
