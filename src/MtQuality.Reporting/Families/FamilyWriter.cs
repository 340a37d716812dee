using MtQuality.Families.Results;
using MtQuality.Reporting.Families.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Scoring;

namespace MtQuality.Reporting.Families;

/// <summary>
/// Writes the folder of a search for families: <c>families.csv</c>, <c>pairs.csv</c>, <c>sites.csv</c>, <c>families.json</c> and pages. It
/// appears complete or not at all.
/// </summary>
public sealed class FamilyWriter : IDisposable
{
    private readonly RunFolder _folder;
    private readonly Signature _signature;
    private readonly RunInputs _inputs;

    private FamilyWriter(RunFolder folder, Signature signature, RunInputs inputs, Shard shard)
    {
        (_folder, _signature, _inputs, Shard) = (folder, signature, inputs, shard);
        Directory.CreateDirectory(WorkPath);
    }

    /// <summary>Which share of the inputs is searched.</summary>
    public Shard Shard { get; }

    /// <summary>Where the search keeps its files: they are deleted when the folder is published, and kept when it is
    /// interrupted.</summary>
    public string WorkPath => Path.Combine(_folder.PartialPath, "work");

    /// <summary>Prepares the folder; nothing there changes before <see cref="Write"/>.</summary>
    /// <param name="folder">The folder; created if it is missing.</param>
    /// <param name="signature">Everything that the result depends on beside the inputs.</param>
    /// <param name="inputs">What is searched.</param>
    /// <param name="force">Whether a search with another signature or other inputs there may be replaced.</param>
    /// <param name="shard">Which share of the inputs is read.</param>
    /// <param name="resume">Whether what an interrupted search left is kept.</param>
    /// <exception cref="RunExistsException">The folder holds something else.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static FamilyWriter Create(string folder, Signature signature, RunInputs inputs, Shard shard, bool force, bool resume)
    {
        if (shard != Shard.Whole)
            signature = new Signature([.. signature.Parts, new(FamilyShards.Part, shard.ToString())]);
        var identity = new ResultIdentity(RunFiles.Families, signature.Id, inputs);
        var prepared = RunFolder.Prepare(folder, identity, force, RunFolder.CreateFile, keepPartial: resume);
        prepared.IsKept = true;
        return new FamilyWriter(prepared, signature, inputs, shard);
    }

    /// <summary>Writes what was found.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="problems">The inputs that could not be read.</param>
    /// <param name="runs">The runs that were searched, whose scores are written again with the family of each article; empty where
    /// articles were searched that are not scored.</param>
    /// <returns>The names of the files.</returns>
    public IReadOnlyList<string> Write(FamilyReport report, IEnumerable<InputProblem> problems, IReadOnlyList<FamilyRun> runs)
    {
        WriteFile(RunFiles.FamiliesCsv, stream => FamilyCsv.Write(stream, report));
        WriteFile(RunFiles.PairsCsv, stream => PairCsv.Write(stream, report));
        WriteFile(RunFiles.SitesCsv, stream => SiteCsv.Write(stream, report));
        WriteProblems(problems);
        if (runs.Count > 0)
            WriteFile(RunFiles.Scores(ScoreFormat.Csv), stream => FamilyScoresCsv.Write(stream, report, runs));
        WriteFile(RunFiles.Families, stream => FamiliesInfo.Write(stream, _signature, _inputs, report));
        FamilyPages.Write(report, _folder.Create);
        return [.. _folder.Files().Where(file => !file.StartsWith("work/", StringComparison.Ordinal))];
    }

    /// <summary>Keeps the articles of a shard, for a search over all shards. The files of the search must be closed.</summary>
    /// <returns>The names of the files.</returns>
    public IReadOnlyList<string> WriteShard(int articles, IEnumerable<InputProblem> problems)
    {
        foreach (var file in Directory.EnumerateFiles(WorkPath))
            File.Move(file, Path.Combine(_folder.PartialPath, Path.GetFileName(file)), overwrite: true);
        WriteProblems(problems);
        WriteFile(RunFiles.Families, stream => FamiliesInfo.WriteShard(stream, _signature, _inputs, articles));
        return _folder.Files();
    }

    /// <summary>Moves the folder into place. The files of the search must be closed.</summary>
    public void Publish()
    {
        Directory.Delete(WorkPath, recursive: true);
        _folder.Publish();
        _folder.IsKept = false;
    }

    /// <summary>Gives the result up: nothing is kept.</summary>
    public void Discard() => _folder.IsKept = false;

    /// <summary>Closes the files. What a search that was not published has read is kept for <c>resume</c>.</summary>
    public void Dispose() => _folder.Dispose();

    private void WriteProblems(IEnumerable<InputProblem> problems) => WriteFile(RunFiles.Errors, stream =>
    {
        using var csv = new ProblemCsv(stream);
        foreach (var problem in problems)
            csv.Write(problem);
    });

    private void WriteFile(string name, Action<Stream> write)
    {
        using var stream = _folder.Create(name);
        write(stream);
    }
}
