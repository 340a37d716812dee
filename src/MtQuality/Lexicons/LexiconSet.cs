using System.IO.Hashing;
using System.Text;

namespace MtQuality.Lexicons;

/// <summary>
/// All lexicons of a run: those embedded in the library, and on top of them those of the user's folders.
/// A user's file extends the lexicon of the same name.
/// </summary>
public sealed class LexiconSet
{
    private const string ResourcePrefix = "lexicons/";

    // Embedded ones are parsed when they are asked for: without a language model, half of them never are.
    private readonly Dictionary<string, Lazy<Lexicon>> _lexicons;
    private readonly IReadOnlyDictionary<string, ulong> _hashes;

    private LexiconSet(Dictionary<string, Lazy<Lexicon>> lexicons, IReadOnlyDictionary<string, ulong> hashes)
    {
        (_lexicons, _hashes) = (lexicons, hashes);
        var all = string.Concat(hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Value:x16}\n"));
        Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(all));
    }

    /// <summary>The lexicons that ship with the library.</summary>
    public static LexiconSet Shipped { get; } = Load();

    /// <summary>XxHash3 of all lexicons; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>XxHash3 of all files that went into one lexicon.</summary>
    internal ulong HashOf(string name) => _hashes[name];

    /// <summary>The names of the lexicons, in ordinal order.</summary>
    public IEnumerable<string> Names => _lexicons.Keys.Order(StringComparer.Ordinal);

    internal Lexicon this[string name] => _lexicons[name].Value;

    /// <summary>The same set with another lexicon in the place of the one of its name: for measuring what a lexicon is worth.</summary>
    internal LexiconSet Replacing(Lexicon lexicon) =>
        new(new(_lexicons, StringComparer.Ordinal) { [lexicon.Name] = new(lexicon) }, _hashes);

    /// <summary>Loads the embedded lexicons and extends them by the <c>.tsv</c> files of <paramref name="folders"/>, in order.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="FormatException">A file is not named like a lexicon, or a row is malformed; the message says which and what to
    /// do.</exception>
    public static LexiconSet Load(params IEnumerable<string> folders)
    {
        var lexicons = new Dictionary<string, Lazy<Lexicon>>(StringComparer.Ordinal);
        var hashes = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var assembly = typeof(LexiconSet).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            var name = Path.GetFileNameWithoutExtension(resource);
            var content = Read(assembly.GetManifestResourceStream(resource)!);
            hashes[name] = XxHash3.HashToUInt64(content);
            lexicons[name] = new(() => Lexicon.Read(name, new MemoryStream(content)));
        }
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
        }
        return new LexiconSet(lexicons, hashes);
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

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
    }
}
