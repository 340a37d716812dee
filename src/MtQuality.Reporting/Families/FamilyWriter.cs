using MtQuality.Families.Results;
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

    private FamilyWriter(RunFolder folder, Signature signature, RunInputs inputs) =>
        (_folder, _signature, _inputs) = (folder, signature, inputs);

    /// <summary>Where the search may keep its files until <see cref="Write"/>: they are deleted then, and kept when it is interrupted.</summary>
    public string WorkPath => Path.Combine(_folder.PartialPath, "work");

    /// <summary>Prepares the folder; nothing there changes before <see cref="Write"/>.</summary>
    /// <param name="folder">The folder; created if it is missing.</param>
    /// <param name="signature">Everything that the result depends on beside the inputs.</param>
    /// <param name="inputs">What is searched.</param>
    /// <param name="force">Whether a search with another signature or other inputs there may be replaced.</param>
    /// <param name="resume">Whether what an interrupted search left is kept.</param>
    /// <exception cref="RunExistsException">The folder holds something else.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static FamilyWriter Create(string folder, Signature signature, RunInputs inputs, bool force, bool resume)
    {
        var identity = new ResultIdentity(RunFiles.Families, signature.Id, inputs);
        var prepared = RunFolder.Prepare(folder, identity, force, RunFolder.CreateFile, keepPartial: resume);
        prepared.IsKept = true;
        return new FamilyWriter(prepared, signature, inputs);
    }

    /// <summary>Writes everything and moves the folder into place.</summary>
    public IReadOnlyList<string> Write(FamilyReport report)
    {
        WriteFile(RunFiles.FamiliesCsv, stream => FamilyCsv.Write(stream, report));
        WriteFile(RunFiles.PairsCsv, stream => PairCsv.Write(stream, report));
        WriteFile(RunFiles.SitesCsv, stream => SiteCsv.Write(stream, report));
        WriteFile(RunFiles.Families, stream => FamiliesInfo.Write(stream, _signature, _inputs, report));
        return [.. _folder.Files().Where(file => !file.StartsWith("work/", StringComparison.Ordinal))];
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

    private void WriteFile(string name, Action<Stream> write)
    {
        using var stream = _folder.Create(name);
        write(stream);
    }
}
