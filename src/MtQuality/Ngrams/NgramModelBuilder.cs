using System.Text;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Ngrams;

/// <summary>How to build a language model.</summary>
internal sealed record NgramModelOptions
{
    /// <summary>Maximum size of the file in bytes.</summary>
    public long Bytes { get; init; } = 24_000_000;

    /// <summary>A description of the texts for people: sources and licences.</summary>
    public string Description { get; init; } = "";

    /// <summary>Articles that the model must not be built from. Articles with the same id are left out, and those that share more than a
    /// tenth of their 8-word sequences with them.</summary>
    public IEnumerable<Article> Excluded { get; init; } = [];

    /// <summary>Path of a file that keeps the full counts, from which models of other sizes can be compiled. If null,
    /// they are deleted.</summary>
    public string? CountsPath { get; init; }

    /// <summary>The lexicons that the texts are parsed with.</summary>
    public LexiconSet Lexicons { get; init; } = LexiconSet.Shipped;
}

/// <summary>Builds a language model from any amount of text, with limited memory and on all cores.</summary>
internal static class NgramModelBuilder
{
    /// <summary>Counts articles and compiles the model file <paramref name="path"/>. The file appears complete or not at all.</summary>
    /// <param name="articles">Enumerates the articles; called twice.</param>
    /// <param name="path">Path of the model file.</param>
    /// <param name="options">Size and contents of the model.</param>
    /// <param name="cancel">Cancels the build.</param>
    /// <exception cref="ArgumentException">The size is too small for the words alone, or there is no text.</exception>
    /// <exception cref="IOException">A file cannot be written, or would replace one that is no model, or no counts.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled; no files are left behind.</exception>
    public static NgramModelInfo Build(
        Func<IEnumerable<Article>> articles, string path, NgramModelOptions options, CancellationToken cancel = default)
    {
        RefuseOthers(path, "a language model", Encoding.ASCII.GetBytes(NgramModel.Magic));
        if (options.CountsPath is { } kept)
            RefuseOthers(kept, path);
        var resources = new TextResources(options.Lexicons);
        var exclusion = new Exclusion(options.Excluded, resources);
        var counts = options.CountsPath ?? $"{path}{OwnOutput.HiddenMark}counts";
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

    /// <summary>Refuses a place for the counts where something else is, or will be.</summary>
    private static void RefuseOthers(string counts, string model)
    {
        if (Path.GetFullPath(counts) == Path.GetFullPath(model))
            throw new IOException($"{counts} cannot be the model and its counts at once; give the counts a file of their own.");
        RefuseOthers(counts, "a file of counts", NgramCounts.Magic);
    }

    /// <summary>Whether a file exists and contains the counts of an earlier build.</summary>
    public static bool IsCounts(string path) => File.Exists(path) && NgramCounts.IsCounts(path);

    /// <summary>Compiles the model file <paramref name="path"/> from the counts of an earlier build.</summary>
    /// <exception cref="ArgumentException">The size is too small for the words alone, or there is no text.</exception>
    /// <exception cref="InvalidDataException">The counts are damaged or of another version; the message says which.</exception>
    /// <exception cref="IOException">The file cannot be written, or would replace one that is no model.</exception>
    public static NgramModelInfo Compile(string countsPath, string path, NgramModelOptions options)
    {
        RefuseOthers(path, "a language model", Encoding.ASCII.GetBytes(NgramModel.Magic));
        NgramModelCompiler.Compile(NgramCounts.Open(countsPath), path, options.Bytes, options.Description);
        using var model = NgramModel.Open(path);
        return model.Info;
    }

    private static void RefuseOthers(string path, string kind, ReadOnlySpan<byte> opening)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, but {kind} is to be written there; name a file.");
        if (!File.Exists(path))
            return;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[opening.Length];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (!start.IsEmpty && !start.SequenceEqual(opening))
            throw new IOException($"{path} exists and is not {kind}, so it is kept; name another file, or move this one.");
    }
}
