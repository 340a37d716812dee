namespace MtQuality.Forge.Building;

/// <summary>Where an input of a step stands.</summary>
internal enum InputPlace
{
    /// <summary>In the folder of corpora.</summary>
    Corpora,

    /// <summary>In the folder of WordNet.</summary>
    WordNet,

    /// <summary>Written by hand, in <c>data/</c>.</summary>
    HandWritten,

    /// <summary>Made by an earlier step of the same build.</summary>
    Made,
}

/// <summary>A file that a step reads, or several: the last part of the path may have a <c>*</c>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">Its path there, with forward slashes.</param>
/// <param name="Licence">Under which terms it may be used.</param>
internal sealed record Input(InputPlace Place, string Path, string Licence)
{
    /// <summary>A file that an earlier step has made; its licence is that of its own inputs.</summary>
    public static Input Made(string path) => new(InputPlace.Made, path, "made by an earlier step");
}
