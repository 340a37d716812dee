using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Inputs;
using MtQuality.Corpus.Items;
using MtQuality.Data;

namespace MtQuality.Corpus;

/// <summary>
/// Reads articles from files, folders and standard input, one after the other and in the order given. What cannot be read
/// is reported in its place, and reading goes on.
/// </summary>
public sealed class CorpusReader
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = InputPaths.StandardInput;

    // The lines by which our own files are known are shorter.
    private const int MaxOwnHead = 8_192;

    private readonly ReadOptions _options;
    private readonly Func<Stream> _openStandardInput;

    private readonly ArticleIds _ids = new();

    // Hashes of the paths of the files that were read.
    private readonly HashSet<ulong> _files = [];

    /// <summary>A reader for one run: ids must be unique over all that it reads.</summary>
    public CorpusReader(ReadOptions? options = null, Func<Stream>? openStandardInput = null)
    {
        _options = options ?? new ReadOptions();
        _openStandardInput = openStandardInput ?? Console.OpenStandardInput;
    }

    /// <summary>
    /// Reads everything under <paramref name="paths"/>: files, folders, patterns with <c>*</c>, lists (<c>@list.txt</c>),
    /// or <see cref="StandardInput"/>.
    /// </summary>
    public IEnumerable<CorpusItem> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(InputPaths.Expand).SelectMany(ReadPath).Select(Made);
    }

    /// <summary>Number of bytes of the files under <paramref name="paths"/>, as far as they are known; null with standard
    /// input.</summary>
    public static long? SizeOf(IEnumerable<string> paths)
    {
        var sum = 0L;
        foreach (var path in paths.SelectMany(InputPaths.Expand).Select(found => found.Path?.Path).OfType<string>())
        {
            if (path == StandardInput)
                return null;
            var files = Directory.Exists(path) ? InputFolder.Open(path).Files.Select(file => file.Path) : [path];
            sum += files.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
        }
        return sum;
    }

    private IEnumerable<CorpusItem> ReadPath((InputFile? Path, InputProblem? Problem) found)
    {
        if (found.Path is not { Path: var path, Name: var name })
            return [new CorpusItem.Unreadable(found.Problem!)];
        if (path == StandardInput)
            return Open(path, "stdin", _openStandardInput, labels: null, isAsked: true);
        if (Directory.Exists(path))
            return ReadFolder(path);
        if (FileKind.Special(path) is { } kind && !FileKind.IsOpenStream(path))
            return [new CorpusItem.Unreadable(Problems.NoFile(path, kind))];
        return File.Exists(path)
            ? ReadFile(new InputFile(path, name.Length > 0 ? name : Path.GetFileName(path)))
            : [new CorpusItem.Unreadable(Problems.Missing(path))];
    }

    private IEnumerable<CorpusItem> ReadFile(InputFile file)
    {
        var labels = SidecarOf(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, out var problem);
        return Open(file.Path, file.Name, () => File.OpenRead(file.Path), labels, isAsked: true).Prepend(problem).OfType<CorpusItem>();
    }

    private IEnumerable<CorpusItem> ReadFolder(string path)
    {
        var labels = SidecarOf(path, out var problem);
        if (problem is not null)
            yield return problem;
        var folder = InputFolder.Open(path);
        foreach (var unreadable in folder.Problems)
            yield return new CorpusItem.Unreadable(unreadable);
        foreach (var note in folder.Notes)
            yield return new CorpusItem.Skipped(note);
        var isEmpty = folder.Problems.Count == 0;
        foreach (var file in folder.Files)
        {
            if (file.IsSidecar)
                continue;
            if (file.IsReadme)
            {
                yield return new CorpusItem.Skipped($"{file.Path}: a README is not read as an article");
                continue;
            }
            foreach (var item in Open(file.Path, file.Name, () => File.OpenRead(file.Path), labels, isAsked: false))
            {
                isEmpty &= item is CorpusItem.Skipped;
                yield return item;
            }
        }
        if (isEmpty)
            yield return new CorpusItem.Unreadable(Problems.EmptyFolder(path, InputFormats.Extensions));
    }

    /// <summary>Reads one stream. An error in it becomes its last item; the run goes on.</summary>
    private IEnumerable<CorpusItem> Open(string path, string name, Func<Stream> open, Labels? labels, bool isAsked)
    {
        var source = path == StandardInput ? name : path;
        if (path != StandardInput && !_options.RepeatedIds && !_files.Add(HashOf(Path.GetFullPath(path))))
        {
            yield return new CorpusItem.Unreadable(Problems.ReadTwice(path));
            yield break;
        }
        var isEmpty = path != StandardInput;
        using var items = ReadStream(source, path == StandardInput ? null : path, name, open, isAsked).GetEnumerator();
        while (true)
        {
            CorpusItem? item;
            CorpusItem.Unreadable? problem = null;
            try
            {
                item = items.MoveNext() ? items.Current : null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                (item, problem) = (null, new CorpusItem.Unreadable(ProblemOf(source, exception)));
            }
            if (problem is not null)
                yield return problem;
            isEmpty &= item is null && problem is null;
            if (isEmpty)
                yield return new CorpusItem.Unreadable(Problems.NoRecords(source));
            if (item is null)
                yield break;
            item = item is CorpusItem.Raw raw ? raw with { Make = () => Make(raw) } : item;
            item = labels?.Join(item, name) ?? item;
            yield return _options.RepeatedIds ? item : _ids.MakeUnique(item, name);
        }
    }

    private static CorpusItem Make(CorpusItem.Raw raw)
    {
        try
        {
            return raw.Made();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CorpusItem.Unreadable(ProblemOf(raw.Source, exception));
        }
    }

    private static InputProblem ProblemOf(string source, Exception exception) => exception switch
    {
        DamagedInputException damage => damage.In(source),
        IOException or UnauthorizedAccessException => Problems.Unreadable(source, exception),
        InvalidDataException => Problems.Damaged(source, exception.Message),
        // Third-party parsers throw exceptions of any type on damaged input.
        _ => Problems.Unparsable(source, exception),
    };

    private IEnumerable<CorpusItem> ReadStream(string source, string? path, string name, Func<Stream> open, bool isAsked)
    {
        using var file = _options.Meter?.Watch(open()) ?? open();
        if (InputFormats.ReadFromItsEnd(file) is { } fromItsEnd)
        {
            foreach (var item in fromItsEnd.Read(new FormatInput(file, default, source, name, _options)))
                yield return item;
            yield break;
        }
        DamagedInputException? behind = null;
        using var stream = Decompression.Unwrap(file, InputFormats.IsNamedGzip(source), found => behind = found);
        var format = _options.Format ?? InputFormats.Of(stream.Head().Span, path, _options);
        if (OtherKind.Of(stream.Head().Span) is var other && (other is not null || format is null))
        {
            yield return Refused(source, other ?? OtherKind.OfName(InputFormats.Extension(source)), isAsked || format is not null);
            yield break;
        }
        if (!isAsked && OwnFile(format!, stream.Head().Span) is { } own)
        {
            yield return new CorpusItem.Skipped($"{source}: {own} of mtq is no input");
            yield break;
        }
        foreach (var item in format!.Read(new FormatInput(stream, stream.Head(), source, name, _options)))
            yield return item;
        if (behind is not null)
            yield return new CorpusItem.Unreadable(behind.In(source));
    }

    /// <summary>What is said of a file that is no text. One that was named, or has the name of a text, was meant to be read; in a folder,
    /// others are expected, but documents may have been meant too.</summary>
    private static CorpusItem Refused(string source, OtherKind? kind, bool wasMeant) => (kind, wasMeant) switch
    {
        (not null, true) => new CorpusItem.Unreadable(Problems.OtherKind(source, Problems.WholeFile, kind.Name, kind.Remedy)),
        (null, true) => new CorpusItem.Unreadable(Problems.UnknownKind(source, InputFormats.Extensions)),
        ({ HoldsTexts: true }, false) => new CorpusItem.Skipped($"{source}: {kind.Name} is not read; {kind.Remedy}"),
        _ => new CorpusItem.Skipped($"{source}: the kind '{InputFormats.Extension(source)}' is not known"),
    };

    /// <summary>What a file of ours is called, if it is one.</summary>
    private string? OwnFile(InputFormat format, ReadOnlySpan<byte> head)
    {
        if (OwnOutput.IsPage(head))
            return "a page";
        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, MaxOwnHead)]);
        if (OwnOutput.IsExplanation(text))
            return "an explanation";
        if (format != CsvArticleReader.Format || text.Split('\n') is not [var header, _, ..])
            return null;
        if (OwnOutput.IsKeys(header))
            return "a file of keys";
        var table = OwnOutput.TableOf(header);
        return table == TableKind.Sheet && _options.ReadsSheets ? null
            : table is { } kind ? $"a table of {kind.ToString().ToLowerInvariant()}"
            : null;
    }

    private CorpusItem Made(CorpusItem item) => _options.LeavesPagesRaw ? item : item.Made();

    private static ulong HashOf(string text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()));

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
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or CsvFormatException or KeyNotFoundException or ArgumentException)
        {
            result = default;
            return new CorpusItem.Unreadable(Problems.Unreadable(path, exception));
        }
    }
}
