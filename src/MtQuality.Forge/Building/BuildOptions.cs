namespace MtQuality.Forge.Building;

/// <summary>The settings of a build that are not fixed in the code of its steps; the defaults make what ships.</summary>
internal sealed record BuildOptions
{
    /// <summary>Most bytes of a language model.</summary>
    public long LanguageModelBytes { get; init; } = 24_000_000;

    /// <summary>Share of the groups of the labelled sets that the patterns learn from, 0–1; the classifier learns from the
    /// others.</summary>
    public double PatternShare { get; init; } = 0.6;

    /// <summary>Number of times that the tagger reads the treebank.</summary>
    public int TaggerPasses { get; init; } = 10;

    /// <summary>Seed of all that is drawn for the classifier.</summary>
    public int Seed { get; init; } = 1;
}
