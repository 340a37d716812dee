using System.Text;
using MtQuality.Data;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Signals;

namespace MtQuality.Forge.Building;

/// <summary>What a step works with. It reads what earlier steps of the same build have made, never what is embedded in the
/// library.</summary>
/// <param name="step">The step.</param>
/// <param name="fingerprint">Hash of its inputs and of the settings.</param>
/// <param name="places">The folders of the build.</param>
/// <param name="options">The settings.</param>
/// <param name="say">Told how far the step is.</param>
/// <param name="cancellation">Signalled when the build is to end.</param>
internal sealed class StepContext(
    Step step,
    string fingerprint,
    Places places,
    BuildOptions options,
    Action<string> say,
    CancellationToken cancellation)
{
    /// <summary>Where a step writes, until all its outputs are there and are moved into place.</summary>
    public const string Partial = "partial";

    /// <summary>The settings of the build.</summary>
    public BuildOptions Options => options;

    /// <summary>Told how far the step is.</summary>
    public Action<string> Say => say;

    /// <summary>Signalled when the build is to end.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The lexicons as far as they are made.</summary>
    public LexiconSet Lexicons => LexiconSet.In(Path.Combine(places.Out, "lexicons"));

    /// <summary>The other files as far as they are made.</summary>
    public DataFiles Files => DataFiles.In(places.Out);

    /// <summary>What parsing and detectors know, as far as it is made.</summary>
    public SignalResources Resources => new(new TextResources(Lexicons), Files);

    /// <summary>The files of an input.</summary>
    public string[] Read(Input input) =>
        step.Inputs.Contains(input)
            ? [.. places.Require(input)]
            : throw new InvalidOperationException($"The step {step.Name} does not say that it reads {input.Path}.");

    /// <summary>The file of an input that has one.</summary>
    public string ReadOne(Input input) => Read(input)[0];

    /// <summary>Opens a language model of this build.</summary>
    public NgramModel OpenModel(Input input) => NgramModel.Open(ReadOne(input));

    /// <summary>Where to write an output.</summary>
    public string Write(string output)
    {
        if (!step.Outputs.Contains(output))
            throw new InvalidOperationException($"The step {step.Name} does not say that it makes {output}.");
        var path = Path.Combine(places.Out, Places.Work, Partial, output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>A folder that outlives the step when it is stopped, for what it goes on with next time if its inputs and settings are the
    /// same.</summary>
    /// <param name="settings">Settings of the step that are not in <see cref="Options"/>.</param>
    public string Checkpoint(string settings) =>
        Path.Combine(Folder(places, step.Name), FileHash.OfText($"{fingerprint}\n{settings}"));

    /// <summary>Where the checkpoints of a step are.</summary>
    public static string Folder(Places places, string step) => Path.Combine(places.Out, Places.Work, "checkpoints", step);

    /// <summary>Opens an output for text: UTF-8 with line feeds.</summary>
    public StreamWriter WriteText(string output) => new(Write(output), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
}
