using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>All formats that can be read. The first bytes of a file decide which it has where they leave no doubt, else its
/// name.</summary>
public static class InputFormats
{
    private static readonly string[] Gzip = [".gz", ".gzip"];
    private static readonly string[] Compressions = [.. Gzip, ".zst", ".zstd"];

    /// <summary>The formats. Where the first bytes fit several, the first of them counts.</summary>
    public static IReadOnlyList<InputFormat> All { get; } =
    [
        PlainText.Format,
        MarkdownPage.Format,
        HtmlPage.Format,
        CsvArticleReader.Format,
        JsonLinesReader.Format,
        ParquetArticleReader.Format,
        WarcReader.Format,
    ];

    /// <summary>The endings of files that are read, for messages.</summary>
    internal static string Extensions => string.Join(", ", All.SelectMany(format => format.Extensions));

    /// <summary>The format with a name; null where there is none.</summary>
    public static InputFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Whether the name of a file says that it is compressed with gzip.</summary>
    internal static bool IsNamedGzip(string path) => Gzip.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The ending of a file name, without that of a compression; empty if it has none.</summary>
    internal static string Extension(string path)
    {
        var extension = Path.GetExtension(path);
        return Compressions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            ? Path.GetExtension(path[..^extension.Length])
            : extension;
    }

    /// <summary>The format of a file; null where neither its content nor its name tells.</summary>
    /// <param name="head">Its first bytes, uncompressed.</param>
    /// <param name="path">Its name; null for standard input.</param>
    /// <param name="options">How inputs are read.</param>
    internal static InputFormat? Of(ReadOnlySpan<byte> head, string? path, ReadOptions options)
    {
        var extension = path is null ? "" : Extension(path);
        var first = new FileHead(head, extension.Length == 0, options);
        InputFormat? likely = null;
        foreach (var format in All)
        {
            if (format.IsCertain(first))
                return format;
            likely ??= format.IsLikely(first) ? format : null;
        }
        return All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            ?? likely
            ?? (first.IsUnnamed ? PlainText.Format : null);
    }

    /// <summary>The format of a file that must not be read through a stream; null for all others. The file stands at its beginning
    /// afterwards.</summary>
    internal static InputFormat? ReadFromItsEnd(Stream file)
    {
        if (!file.CanSeek)
            return null;
        var head = new byte[16];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        foreach (var format in All)
        {
            if (format.IsReadFromItsEnd && format.IsCertain(new FileHead(head.AsSpan(0, length), isUnnamed: true, new ReadOptions())))
                return format;
        }
        return null;
    }
}
