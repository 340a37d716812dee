using System.IO.Hashing;
using System.Runtime.InteropServices;
using CsvHelper;

namespace MtQuality.Corpus;

/// <summary>
/// Reads articles from files, folders and standard input, one after the other and in the order given. What cannot be read
/// is reported where it stands and never ends the reading.
/// </summary>
public sealed class CorpusReader
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly ReadOptions _options;
    private readonly Func<Stream> _openStandardInput;

    // Hashes of the ids seen, with the place of the first: some 40 bytes an article.
    private readonly Dictionary<ulong, (string Source, int Line)> _places = [];

    /// <summary>A reader for one run: ids must be unique over all that it reads.</summary>
    public CorpusReader(ReadOptions? options = null, Func<Stream>? openStandardInput = null)
    {
        _options = options ?? new ReadOptions();
        _openStandardInput = openStandardInput ?? Console.OpenStandardInput;
    }

    /// <summary>Reads everything under <paramref name="paths"/>: files, folders, or <see cref="StandardInput"/>.</summary>
    public IEnumerable<CorpusItem> Read(IEnumerable<string> paths) => paths.SelectMany(ReadPath).Select(RefuseDuplicate);

    private IEnumerable<CorpusItem> ReadPath(string path)
    {
        if (path == StandardInput)
            return ReadStandardInput();
        if (Directory.Exists(path))
            return ReadFolder(path);
        return File.Exists(path) ? ReadFile(path) : [new CorpusItem.Unreadable(Problems.Missing(path))];
    }

    private IEnumerable<CorpusItem> ReadFile(string path)
    {
        var file = new InputFile(path, Path.GetFileName(path));
        return file.Kind == InputKind.Unknown
            ? [new CorpusItem.Unreadable(Problems.UnknownKind(path))]
            : Open(file, file.Open, SidecarOf(Path.GetDirectoryName(Path.GetFullPath(path))!, out var problem)).Prepend(problem).OfType<CorpusItem>();
    }

    private IEnumerable<CorpusItem> ReadFolder(string folder)
    {
        var labels = SidecarOf(folder, out var problem);
        if (problem is not null)
            yield return problem;
        if (Try(() => InputFile.In(folder).ToList(), folder, out var files) is { } noFolder)
        {
            yield return noFolder;
            yield break;
        }
        var isEmpty = true;
        foreach (var file in files!)
        {
            if (file.IsSidecar)
                continue;
            if (file.IsReadme || file.Kind == InputKind.Unknown)
            {
                yield return new CorpusItem.Skipped($"{file.Path}: {(file.IsReadme ? "a README is no article" : $"the kind '{Path.GetExtension(file.Path)}' is not known")}");
                continue;
            }
            isEmpty = false;
            foreach (var item in Open(file, file.Open, labels))
                yield return item;
        }
        if (isEmpty)
            yield return new CorpusItem.Unreadable(Problems.EmptyFolder(folder));
    }

    private IEnumerable<CorpusItem> ReadStandardInput()
    {
        const string name = "stdin";
        using var input = new PeekingStream(_openStandardInput());
        foreach (var item in ReadStream(input, input.StartsWithObject() ? InputKind.JsonLines : InputKind.Page, name, name))
            yield return item;
    }

    private IEnumerable<CorpusItem> Open(InputFile file, Func<Stream> open, Labels? labels)
    {
        if (Try(open, file.Path, out var stream) is { } problem)
        {
            yield return problem;
            yield break;
        }
        using (stream)
        {
            foreach (var item in ReadStream(stream!, file.Kind, file.Path, file.Name))
                yield return item is CorpusItem.Read read && labels is not null ? read with { Article = labels.Join(read.Article) } : item;
        }
    }

    private IEnumerable<CorpusItem> ReadStream(Stream stream, InputKind kind, string source, string name) => kind switch
    {
        InputKind.JsonLines => JsonLinesReader.Read(stream, source, name, _options),
        InputKind.Csv => CsvArticleReader.Read(stream, source, name, _options),
        _ => [PageReader.Read(stream, source, name, _options)],
    };

    private CorpusItem RefuseDuplicate(CorpusItem item)
    {
        if (_options.RepeatedIds || item is not CorpusItem.Read { Article: var article, Line: var line })
            return item;
        var key = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(article.Id.AsSpan()));
        return _places.TryAdd(key, (article.Source!, line))
            ? item
            : new CorpusItem.Unreadable(Problems.DuplicateId(article.Source!, line, article.Id, _places[key].Source, _places[key].Line));
    }

    private static Labels? SidecarOf(string folder, out CorpusItem? problem)
    {
        problem = Try(() => Labels.Beside(folder), Path.Combine(folder, Labels.FileName), out var labels);
        return labels;
    }

    private static CorpusItem.Unreadable? Try<T>(Func<T> open, string path, out T? result)
    {
        try
        {
            result = open();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CsvFormatException or KeyNotFoundException or ArgumentException)
        {
            result = default;
            return new CorpusItem.Unreadable(Problems.Unreadable(path, exception));
        }
    }
}
