using MtQuality.Corpus.Bytes;

namespace MtQuality.Corpus.Items;

/// <summary>A format that articles are read from. Files of it may be compressed with gzip or Zstandard.</summary>
public sealed class InputFormat
{
    internal InputFormat(string name, Func<FormatInput, IEnumerable<CorpusItem>> read) => (Name, Read) = (name, read);

    /// <summary>Its name on the command line.</summary>
    public string Name { get; }

    /// <summary>The endings of its files, each with its dot.</summary>
    public IReadOnlyList<string> Extensions { get; internal init; } = [];

    /// <summary>Reads the articles of a file or stream.</summary>
    internal Func<FormatInput, IEnumerable<CorpusItem>> Read { get; }

    /// <summary>Whether the first bytes leave no doubt, whatever the name of the file says.</summary>
    internal HeadTest IsCertain { get; init; } = _ => false;

    /// <summary>Whether the first bytes make it likely, where the name says nothing.</summary>
    internal HeadTest IsLikely { get; init; } = _ => false;

    /// <summary>Whether it is read from its end, so that a file is handed to the reader as it lies on disk.</summary>
    internal bool IsReadFromItsEnd { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A look at the first bytes of a file.</summary>
internal delegate bool HeadTest(FileHead head);

/// <summary>The first bytes of a file, uncompressed, and what its name says.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="isUnnamed">Whether it has no name, or a name without an ending.</param>
/// <param name="options">How inputs are read.</param>
internal readonly ref struct FileHead(ReadOnlySpan<byte> bytes, bool isUnnamed, ReadOptions options)
{
    /// <summary>The bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The bytes without a byte order mark and white space at their beginning.</summary>
    public ReadOnlySpan<byte> Start { get; } =
        (bytes.StartsWith(Utf8Text.Preamble) ? bytes[Utf8Text.Preamble.Length..] : bytes).TrimStart(" \t\r\n"u8);

    public bool IsUnnamed { get; } = isUnnamed;

    public ReadOptions Options { get; } = options;
}
