using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Forge.Building;

namespace MtQuality.Forge.Manifests;

/// <summary>One file of <c>data/</c>.</summary>
/// <param name="Path">Its path there.</param>
/// <param name="Hash">XxHash3 of it, in hexadecimal.</param>
/// <param name="Step">The step that made it, or <see cref="Manifest.ByHand"/>.</param>
/// <param name="Inputs">What that step has read; the hash of an input that was not at hand is null.</param>
internal sealed record ManifestEntry(string Path, string Hash, string Step, IReadOnlyList<HashedFile> Inputs);

/// <summary><c>data/manifest.json</c>: what every file is made of.</summary>
internal sealed record Manifest(IReadOnlyList<ManifestEntry> Files)
{
    /// <summary>Its name.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The page about the files, which no program reads and the manifest does not speak of.</summary>
    public const string ReadMe = "README.md";

    /// <summary>Stands for a step where a person wrote the file.</summary>
    public const string ByHand = "written by hand";

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The manifest of a build, from what its steps have kept, and of what it took from the present folder, from the manifest
    /// there.</summary>
    public static Manifest OfBuild(Places places, IReadOnlyList<Step> steps)
    {
        var inputs = BuildState.Load(places.Out).Finished.ToDictionary(step => step.Name, step => step.Inputs);
        var present = File.Exists(Path.Combine(places.HandWritten, FileName)) ? Load(places.HandWritten).Files : [];
        return Of(
            places.Out,
            steps,
            step => inputs.GetValueOrDefault(step.Name) ?? present.FirstOrDefault(file => file.Step == step.Name)?.Inputs ?? []);
    }

    /// <summary>The manifest of a folder as it stands. An input that is not at hand has the hash of the present manifest, or
    /// none.</summary>
    public static Manifest OfFolder(Places places, IReadOnlyList<Step> steps)
    {
        var known = File.Exists(Path.Combine(places.Out, FileName))
            ? Load(places.Out).Files.SelectMany(file => file.Inputs)
            .DistinctBy(input => input.Path)
            .ToDictionary(input => input.Path, input => input.Hash)
            : [];
        IReadOnlyList<HashedFile> Inputs(Step step) => [.. step.Inputs.SelectMany(input => places.Find(input) is { Count: > 0 } files
            ? files.Select(file => new HashedFile(places.NameOf(input, file), FileHash.Of(file), input.Licence))
            : [new HashedFile(NameOf(input), known.GetValueOrDefault(NameOf(input)), input.Licence)])];
        string NameOf(Input input) =>
            input.Place == InputPlace.Made ? input.Path : $"{input.Place.ToString().ToLowerInvariant()}:{input.Path}";
        return Of(places.Out, steps, Inputs);
    }

    /// <summary>This manifest with the tables of a folder that were compiled again.</summary>
    public Manifest WithTables(string folder)
    {
        var step = Steps.LexiconSteps.Tables;
        HashedFile Hashed(Input input) => new(input.Path, FileHash.Of(Path.Combine(folder, input.Path)), input.Licence);
        IEnumerable<ManifestEntry> made = step.Outputs.Select(output =>
            new ManifestEntry(output, FileHash.Of(Path.Combine(folder, output)), step.Name, [.. step.Inputs.Select(Hashed)]));
        var others = Files.Where(file => file.Step != step.Name);
        return new Manifest([.. others.Concat(made).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Manifest Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} is missing; write it with `MtQuality.Forge manifest --data {folder}`.");
        try
        {
            return JsonSerializer.Deserialize<Manifest>(File.ReadAllText(path), Json)!;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"{path} is damaged ({exception.Message}); write it again with `MtQuality.Forge manifest --data {folder}`.",
                exception);
        }
    }

    /// <summary>Writes it to a folder.</summary>
    public void Save(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>The files of a folder that a manifest speaks of, by path: all but itself, the page about them, and what is
    /// needed only while building.</summary>
    public static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(file => file is not (FileName or ReadMe) && !file.StartsWith($"{Places.Work}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static Manifest Of(string folder, IReadOnlyList<Step> steps, Func<Step, IReadOnlyList<HashedFile>> inputs)
    {
        var makers = steps.Where(step => !step.IsByHand)
            .SelectMany(step => step.Outputs.Select(output => (output, step)))
            .ToDictionary(pair => pair.output, pair => pair.step, StringComparer.Ordinal);
        return new Manifest([.. FilesOf(folder).Select(file => makers.TryGetValue(file, out var step)
            ? new ManifestEntry(file, FileHash.Of(Path.Combine(folder, file)), step.Name, inputs(step))
            : new ManifestEntry(file, FileHash.Of(Path.Combine(folder, file)), ByHand, []))]);
    }
}
