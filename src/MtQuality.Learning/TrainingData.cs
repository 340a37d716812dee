using MtQuality.Numerics;

namespace MtQuality.Learning;

/// <summary>A file that a model was trained on.</summary>
/// <param name="Name">Its name, without its folder.</param>
/// <param name="Use">What it was used for: training, or thresholds.</param>
/// <param name="Hash">XxHash3 of its bytes, 16 hexadecimal digits.</param>
public sealed record TrainingFile(string Name, string Use, string Hash)
{
    /// <summary>Describes a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TrainingFile Of(string path, string use) => new(Path.GetFileName(path), use, Hex.HashOfFile(path));
}
