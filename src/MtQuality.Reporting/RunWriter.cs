using MtQuality.Reporting.Charts;
using MtQuality.Scoring;

namespace MtQuality.Reporting;

/// <summary>
/// Writes a run folder: <c>scores.csv</c> or <c>scores.jsonl</c>, <c>findings.csv</c>, <c>errors.csv</c>, <c>run.json</c> and <c>charts/</c>.
/// Articles stream through it; the folder appears whole when <see cref="Complete"/> is called, and not at all if it is not.
/// </summary>
public sealed class RunWriter : IDisposable
{
    private readonly QualityAnalyzer _analyzer;
    private readonly RunFolder _folder;
    private readonly RunStatistics _statistics = new();
    private readonly IScoreSink _scores;
    private readonly FindingCsv _findings;
    private readonly ProblemCsv _problems;

    private RunWriter(RunFolder folder, QualityAnalyzer analyzer, ScoreFormat format)
    {
        (_folder, _analyzer) = (folder, analyzer);
        _scores = ScoreSink.Create(folder.Create(RunFiles.Scores(format)), format, analyzer.Signature.Id);
        _findings = new FindingCsv(folder.Create(RunFiles.Findings));
        _problems = new ProblemCsv(folder.Create(RunFiles.Errors));
    }

    /// <summary>Prepares to write the run of <paramref name="analyzer"/> to <paramref name="folder"/>.</summary>
    /// <param name="folder">The run's folder; made if need be.</param>
    /// <param name="analyzer">The analyzer that makes the score cards: its signature and policy are written.</param>
    /// <param name="format">How scores are written.</param>
    /// <param name="force">Whether a run of another signature in the folder may be replaced.</param>
    /// <exception cref="RunExistsException">The folder holds a run of another signature, or files that are no run.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another run is being written there.</exception>
    public static RunWriter Create(string folder, QualityAnalyzer analyzer, ScoreFormat format, bool force) =>
        Create(folder, analyzer, format, force, path => new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read));

    internal static RunWriter Create(string folder, QualityAnalyzer analyzer, ScoreFormat format, bool force, Func<string, Stream> open)
    {
        var prepared = RunFolder.Prepare(folder, analyzer.Signature.Id, force, open);
        try
        {
            return new RunWriter(prepared, analyzer, format);
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>Writes the next article.</summary>
    public void Write(ScoreCard card)
    {
        _scores.Write(card);
        _findings.Write(card);
        _statistics.Add(card);
    }

    /// <summary>Writes down what could not be read.</summary>
    public void Write(InputProblem problem)
    {
        _problems.Write(problem);
        _statistics.Problems++;
    }

    /// <summary>Draws the charts, moves the run into place and says what it amounts to.</summary>
    public RunSummary Complete()
    {
        CloseFiles();
        using (var info = _folder.Create(RunFiles.Info))
            RunInfo.Write(info, _analyzer, _statistics);
        foreach (var (name, chart) in RunCharts.Draw(_statistics, _analyzer))
        {
            using var file = _folder.Create($"{RunFiles.Charts}/{name}.png");
            file.Write(chart);
        }
        var files = _folder.Files();
        _folder.Publish();
        return new RunSummary(_statistics.Articles, _statistics.Words, _statistics.Verdicts, _statistics.Problems, _statistics.Worst, files);
    }

    /// <summary>Closes the files; without <see cref="Complete"/> nothing of the run remains.</summary>
    /// <remarks>The writers above the files are left alone: they would write their last rows, and throw again where the disk is full.</remarks>
    public void Dispose() => _folder.Dispose();

    private void CloseFiles()
    {
        _scores.Dispose();
        _findings.Dispose();
        _problems.Dispose();
    }
}
