using System.Text.Json;

namespace MtQuality.Forge.Building;

/// <summary>A file with its hash and the terms it may be used under; no terms for outputs.</summary>
internal sealed record HashedFile(string Path, string? Hash, string? Licence = null);

/// <summary>A step that is done: its settings and inputs as one hash, and the files it has read and made.</summary>
internal sealed record FinishedStep(string Name, string Fingerprint, IReadOnlyList<HashedFile> Inputs, IReadOnlyList<HashedFile> Outputs);

/// <summary>Which steps of a build are done, kept in <c>work/build.json</c> of its folder so that a killed build goes on.</summary>
internal sealed class BuildState
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private readonly string _path;
    private readonly Dictionary<string, FinishedStep> _steps;

    private BuildState(string path, Dictionary<string, FinishedStep> steps) => (_path, _steps) = (path, steps);

    /// <summary>The steps that are done.</summary>
    public IEnumerable<FinishedStep> Finished => _steps.Values;

    /// <summary>Reads the state of a folder; none is done where there is none.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message says what to do.</exception>
    public static BuildState Load(string folder)
    {
        var path = Path.Combine(folder, Places.Work, "build.json");
        try
        {
            var steps = File.Exists(path) ? JsonSerializer.Deserialize<List<FinishedStep>>(File.ReadAllText(path), Json)! : [];
            return new BuildState(path, steps.ToDictionary(step => step.Name, StringComparer.Ordinal));
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is damaged ({exception.Message}); remove it, and every step is run again.", exception);
        }
    }

    /// <summary>Whether a step was done with the same inputs and settings, and its outputs are as it left them.</summary>
    public bool IsDone(Step step, string fingerprint, string folder) =>
        _steps.TryGetValue(step.Name, out var done) && done.Fingerprint == fingerprint && HasOutputs(step, folder);

    /// <summary>Whether a step was done, with whatever inputs, and its outputs are as it left them.</summary>
    public bool HasOutputs(Step step, string folder) =>
        _steps.TryGetValue(step.Name, out var done)
        && step.Outputs.SequenceEqual(done.Outputs.Select(output => output.Path))
        && done.Outputs.All(
            output => Path.Combine(folder, output.Path) is var path && File.Exists(path) && FileHash.Of(path) == output.Hash);

    /// <summary>Keeps that a step is done; the file appears whole.</summary>
    public void Add(FinishedStep step)
    {
        _steps[step.Name] = step;
        File.WriteAllText(_path + ".partial", JsonSerializer.Serialize(_steps.Values, Json));
        File.Move(_path + ".partial", _path, overwrite: true);
    }
}
