namespace MtQuality.Ngrams;

/// <summary>The language model that ships beside the library.</summary>
public static class ShippedModel
{
    /// <summary>Name of a model file in its folder.</summary>
    public const string FileName = "ngrams.bin";

    /// <summary>Where it is looked for: beside the assembly, never in the current folder.</summary>
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "data", "models", "en", FileName);

    /// <summary>Opens it; null where it is not there. Then the signals that read it are withheld.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static NgramModel? OpenIfPresent() => File.Exists(Path) ? NgramModel.Open(Path) : null;
}
