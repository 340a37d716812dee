namespace MtQuality.Forge.Building;

/// <summary>The settings of a build that are not fixed in the code of its steps; the defaults make what ships.</summary>
internal sealed record BuildOptions
{
    /// <summary>Most bytes of a language model.</summary>
    public long LanguageModelBytes { get; init; } = 24_000_000;

    /// <summary>Share of the groups of a set that encoder and patterns learn from, 0–1; the classifier learns from others.</summary>
    public double ReaderShare { get; init; } = 0.6;

    /// <summary>Share of the groups of sets without a set for measuring that are kept for that, 0–0.5; of the rest, the classifier
    /// gets as many, encoder and patterns all others.</summary>
    public double MeasuredShare { get; init; } = 0.25;

    /// <summary>Number of times that the tagger reads the treebank.</summary>
    public int TaggerPasses { get; init; } = 10;

    /// <summary>Number of steps that the encoder is trained.</summary>
    public int EncoderSteps { get; init; } = 3000;

    /// <summary>Parts of the names of sources, with commas between them, that the encoder does not learn from: shows what carries over to
    /// them. A source is <c>file/label/tool</c>, and <c>swaps/thesaurus</c>, <c>swaps/wordnet</c>, <c>swaps/embeddings</c> and
    /// <c>swaps/seen</c> are where spoilt text gets its words from.</summary>
    public string EncoderWithout { get; init; } = "";

    /// <summary>Whether the encoder learns from a source.</summary>
    public bool EncoderReads(string source) =>
        !EncoderWithout.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(part => source.Contains(part, StringComparison.Ordinal));

    /// <summary>Seed of all that is drawn for the classifier.</summary>
    public int Seed { get; init; } = 1;
}
