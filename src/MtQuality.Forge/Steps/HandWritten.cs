using MtQuality.Forge.Building;

namespace MtQuality.Forge.Steps;

/// <summary>The step that copies what people have written.</summary>
internal static class HandWritten
{
    /// <summary>Its name.</summary>
    public const string Name = "hand-written";

    /// <summary>The own prose of this project that is learnt from.</summary>
    public static readonly Input Training = Input.Made("training/*.txt");

    /// <summary>Every file of <c>data/</c> that none of <paramref name="others"/> makes.</summary>
    public static Step Create(Places places, IReadOnlyList<Step> others)
    {
        var made = others.SelectMany(step => step.Outputs).ToHashSet(StringComparer.Ordinal);
        List<string> files = Directory.Exists(places.HandWritten)
            ? [.. Manifests.Manifest.FilesOf(places.HandWritten).Where(file => !made.Contains(file))]
            : ["policy.json"];
        if (File.Exists(Path.Combine(places.HandWritten, Manifests.Manifest.ReadMe)))
            files.Add(Manifests.Manifest.ReadMe);
        List<Input> inputs = [.. files.Select(file => new Input(InputPlace.HandWritten, file, "MIT"))];
        return new Step(Name, "copies what is written by hand", inputs, files, context =>
        {
            foreach (var input in inputs)
                File.Copy(context.ReadOne(input), context.Write(input.Path));
        })
        {
            IsByHand = true,
        };
    }
}
