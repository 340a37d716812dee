namespace MtQuality.Forge.Building;

/// <summary>One step of the build: what it reads, what it makes, and how.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Purpose">What it makes, in a line.</param>
/// <param name="Inputs">All that it reads.</param>
/// <param name="Outputs">Paths below the output folder, with forward slashes.</param>
/// <param name="Make">Makes the outputs.</param>
internal sealed record Step(
    string Name,
    string Purpose,
    IReadOnlyList<Input> Inputs,
    IReadOnlyList<string> Outputs,
    Action<StepContext> Make)
{
    /// <summary>Whether it but copies what people have written.</summary>
    public bool IsByHand { get; init; }

    /// <summary>Whether it takes hours: it is run only where it is named, and otherwise its outputs are those of the present
    /// <c>data/</c>.</summary>
    public bool IsLong { get; init; }
}
