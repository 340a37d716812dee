using System.IO.Hashing;
using System.Text;
using MtQuality.Data;

namespace MtQuality.Lexicons;

/// <summary>
/// All lexicons of a run: those embedded in the library, and on top of them those of the user's folders.
/// A user's file extends the lexicon of the same name.
/// </summary>
public sealed class LexiconSet
{
    /// <summary>Path below <c>data/</c> of the tables that are compiled from the embedded lexicons.</summary>
    internal const string TablesFile = "lexicons.bin";

    /// <summary>The lexicons that tables are compiled from: those that are large.</summary>
    internal static readonly IReadOnlyList<string> Compiled = ["words", "function-words", "lemmas", "thesaurus", "terms", "term-swaps"];

    private static readonly Lazy<LexiconSet> LazyShipped = new(() => Load());

    private const string ResourcePrefix = "lexicons/";

    // Embedded ones are parsed when they are asked for: without a language model, half of them never are.
    private readonly Dictionary<string, Lazy<Lexicon>> _lexicons;
    private readonly IReadOnlyDictionary<string, ulong> _hashes;

    // What was compiled from the embedded lexicons, and which of those stand here as they are.
    private readonly TableFile? _tables;
    private readonly HashSet<string> _asShipped;

    private LexiconSet(
        Dictionary<string, Lazy<Lexicon>> lexicons,
        IReadOnlyDictionary<string, ulong> hashes,
        TableFile? tables = null,
        HashSet<string>? asShipped = null)
    {
        (_lexicons, _hashes, _tables, _asShipped) = (lexicons, hashes, tables, asShipped ?? []);
        var all = string.Concat(hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Value:x16}\n"));
        Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(all));
    }

    /// <summary>The lexicons that ship with the library.</summary>
    /// <exception cref="InvalidDataException">The tables that were compiled from them are of others; the message says what to
    /// do.</exception>
    public static LexiconSet Shipped => LazyShipped.Value;

    /// <summary>XxHash3 of all lexicons; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>XxHash3 of all files that went into one lexicon.</summary>
    internal ulong HashOf(string name) => _hashes[name];

    /// <summary>The names of the lexicons, in ordinal order.</summary>
    public IEnumerable<string> Names => _lexicons.Keys.Order(StringComparer.Ordinal);

    internal Lexicon this[string name] => _lexicons[name].Value;

    /// <summary>The same set with another lexicon in the place of the one of its name: for measuring what a lexicon is worth.</summary>
    internal LexiconSet Replacing(Lexicon lexicon) => new(
        new(_lexicons, StringComparer.Ordinal) { [lexicon.Name] = new(lexicon) },
        _hashes,
        _tables,
        [.. _asShipped.Where(name => name != lexicon.Name)]);

    /// <summary>The tables that were compiled from these lexicons; null if one of them was extended or replaced, or does not
    /// ship.</summary>
    internal TableFile? TablesOf(IEnumerable<string> lexicons) => _asShipped.IsSupersetOf(lexicons) ? _tables : null;

    /// <summary>Hash of what the tables are compiled from.</summary>
    internal ulong SourcesOfTables => SourcesIn(_hashes);

    private static ulong SourcesIn(IReadOnlyDictionary<string, ulong> hashes) =>
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join(' ', Compiled.Select(name => $"{name} {hashes[name]:x16}"))));

    /// <summary>Loads the embedded lexicons and extends them by the <c>.tsv</c> files of <paramref name="folders"/>, in order.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="FormatException">A file is not named like a lexicon, or a row is malformed; the message says which and what to
    /// do.</exception>
    /// <exception cref="InvalidDataException">The tables that were compiled from the embedded lexicons are of others; the message says what
    /// to do.</exception>
    public static LexiconSet Load(params IEnumerable<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var lexicons = new Dictionary<string, Lazy<Lexicon>>(StringComparer.Ordinal);
        var hashes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var assembly = typeof(LexiconSet).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            var name = Path.GetFileNameWithoutExtension(resource);
            hashes[name] = HashOf((UnmanagedMemoryStream)assembly.GetManifestResourceStream(resource)!);
            lexicons[name] = new(() => Lexicon.Read(name, assembly.GetManifestResourceStream(resource)!));
        }
        var tables = TableFile.Open(TablesFile, SourcesIn(hashes));
        var asShipped = lexicons.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var file in folders.SelectMany(Files))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!lexicons.TryGetValue(name, out var known))
            {
                throw new FormatException(
                    $"{file}: there is no lexicon '{name}' to extend; name the file after one of "
                    + $"{string.Join(", ", lexicons.Keys.Order(StringComparer.Ordinal))}.");
            }
            var content = File.ReadAllBytes(file);
            hashes[name] = XxHash3.HashToUInt64(content, (long)hashes[name]);
            lexicons[name] = new(known.Value.ExtendedBy(Lexicon.Read(name, new MemoryStream(content))));
            asShipped.Remove(name);
        }
        return new LexiconSet(lexicons, hashes, tables, asShipped);
    }

    /// <summary>The lexicons of a folder alone, without those of the library; one that is not there cannot be asked for.</summary>
    internal static LexiconSet In(string folder)
    {
        var contents = Files(folder).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            File.ReadAllBytes,
            StringComparer.Ordinal);
        return new LexiconSet(
            contents.ToDictionary(
                file => file.Key,
                file => new Lazy<Lexicon>(() => Lexicon.Read(file.Key, new MemoryStream(file.Value))),
                StringComparer.Ordinal),
            contents.ToDictionary(file => file.Key, file => XxHash3.HashToUInt64(file.Value), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal);

    // Hashes it where it is: it is mapped with the library.
    private static unsafe ulong HashOf(UnmanagedMemoryStream embedded)
    {
        using (embedded)
            return XxHash3.HashToUInt64(new ReadOnlySpan<byte>(embedded.PositionPointer, (int)embedded.Length));
    }
}
