using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Ngrams;

/// <summary>What a language model is to be.</summary>
public sealed record NgramModelOptions
{
    /// <summary>Most bytes of the file.</summary>
    public long Bytes { get; init; } = 24_000_000;

    /// <summary>What the texts are, for people: sources and licences.</summary>
    public string Description { get; init; } = "";

    /// <summary>Texts that the model must not read, by id or by shared 8-word sequences.</summary>
    public IEnumerable<Article> Excluded { get; init; } = [];

    /// <summary>Where the full counts are kept, so that models of other sizes can be compiled from them; null: they are removed.</summary>
    public string? CountsPath { get; init; }

    /// <summary>The lexicons that the texts are parsed with.</summary>
    public LexiconSet Lexicons { get; init; } = LexiconSet.Shipped;
}

/// <summary>Builds a language model from texts of any size, in bounded memory, on every core.</summary>
public static class NgramModelBuilder
{
    /// <summary>Counts <paramref name="articles"/>, which are read twice, and compiles the model file <paramref name="path"/>; it
    /// appears whole or not at all.</summary>
    /// <exception cref="ArgumentException">The size is too small for the words alone, or there is no text.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled; nothing is left behind.</exception>
    public static NgramModelInfo Build(Func<IEnumerable<Article>> articles, string path, NgramModelOptions options, CancellationToken cancel = default)
    {
        var resources = new TextResources(options.Lexicons);
        var exclusion = new Exclusion(options.Excluded, resources);
        var counts = options.CountsPath ?? path + ".counts";
        try
        {
            NgramCounter.Count(() => articles().Where(exclusion.Admits), resources, counts, cancel);
            return Compile(counts, path, options);
        }
        finally
        {
            if (options.CountsPath is null)
                File.Delete(counts);
        }
    }

    /// <summary>Whether a file holds counts that an earlier build has kept.</summary>
    public static bool IsCounts(string path) => File.Exists(path) && NgramCounts.IsCounts(path);

    /// <summary>Compiles the model file <paramref name="path"/> from counts that an earlier build has kept.</summary>
    /// <exception cref="ArgumentException">The size is too small for the words alone, or there is no text.</exception>
    /// <exception cref="InvalidDataException">The counts are damaged or of another version.</exception>
    public static NgramModelInfo Compile(string countsPath, string path, NgramModelOptions options)
    {
        NgramModelCompiler.Compile(NgramCounts.Open(countsPath), path, options.Bytes, options.Description);
        using var model = NgramModel.Open(path);
        return model.Info;
    }
}
