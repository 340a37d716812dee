using System.Globalization;
using TorchSharp.Modules;

namespace MtQuality.Forge.Neural;

/// <summary>Where a stopped training goes on: a folder <c>step-N</c> with the weights and the state of the optimizer, whole or not
/// there.</summary>
/// <param name="folder">The folder of the checkpoints of one training.</param>
internal sealed class TrainingCheckpoint(string folder)
{
    private const string Prefix = "step-";
    private const string Unfinished = ".new";
    private const string WeightsFile = "encoder.weights";
    private const string OptimizerFile = "optimizer.state";

    /// <summary>Number of steps that are done; 0 without a checkpoint.</summary>
    public int Step => Directory.Exists(folder)
        ? Directory.GetDirectories(folder, $"{Prefix}*").Select(StepOf).DefaultIfEmpty(0).Max()
        : 0;

    /// <summary>The weights after <see cref="Step"/>.</summary>
    public EncoderWeights LoadWeights() => EncoderWeights.Load(Path.Combine(PathOf(Step), WeightsFile));

    /// <summary>Gives an optimizer of the same weights the state it had after <see cref="Step"/>.</summary>
    public void LoadOptimizer(OptimizerHelper optimizer) => optimizer.load_state_dict(Path.Combine(PathOf(Step), OptimizerFile));

    /// <summary>Keeps what training has come to, and drops what was kept before.</summary>
    public void Save(int step, EncoderWeights weights, OptimizerHelper optimizer)
    {
        var before = Step;
        var unfinished = PathOf(step) + Unfinished;
        Directory.CreateDirectory(unfinished);
        weights.Save(Path.Combine(unfinished, WeightsFile));
        optimizer.save_state_dict(Path.Combine(unfinished, OptimizerFile));
        if (Directory.Exists(PathOf(step)))
            Directory.Delete(PathOf(step), recursive: true);
        Directory.Move(unfinished, PathOf(step));
        if (before > 0 && before != step)
            Directory.Delete(PathOf(before), recursive: true);
    }

    private string PathOf(int step) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{step}"));

    // A folder that a killed process has left unfinished is none.
    private static int StepOf(string path)
    {
        var number = Path.GetFileName(path).AsSpan(Prefix.Length);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0;
    }
}
