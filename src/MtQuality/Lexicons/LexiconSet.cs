using System.IO.Hashing;

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

    private LexiconSet(Dictionary<string, Lazy<Lexicon>> lexicons, ulong hash) => (_lexicons, Hash) = (lexicons, hash);

    /// <summary>XxHash3 of all files that went in; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>The names of the lexicons, in ordinal order.</summary>
    public IEnumerable<string> Names => _lexicons.Keys.Order(StringComparer.Ordinal);

    internal Lexicon this[string name] => _lexicons[name].Value;

    /// <summary>The same set with another lexicon in the place of the one of its name: for measuring what a lexicon is worth.</summary>
    internal LexiconSet Replacing(Lexicon lexicon) => new(new(_lexicons, StringComparer.Ordinal) { [lexicon.Name] = new(lexicon) }, Hash);

    /// <summary>Loads the embedded lexicons and extends them by the <c>.tsv</c> files of <paramref name="folders"/>, in order.</summary>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="FormatException">A file is not named like a lexicon, or a row is malformed; the message says which and what to
    /// do.</exception>
    public static LexiconSet Load(params IEnumerable<string> folders)
    {
        var hash = new XxHash3();
        var lexicons = new Dictionary<string, Lazy<Lexicon>>(StringComparer.Ordinal);
        var assembly = typeof(LexiconSet).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            var name = Path.GetFileNameWithoutExtension(resource);
            var content = Hashed(assembly.GetManifestResourceStream(resource)!, name, hash);
            lexicons[name] = new(() => Lexicon.Read(name, content));
        }
        foreach (var file in folders.SelectMany(Files))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!lexicons.TryGetValue(name, out var known))
                throw new FormatException($"{file}: there is no lexicon '{name}' to extend; name the file after one of {string.Join(", ", lexicons.Keys.Order(StringComparer.Ordinal))}.");
            lexicons[name] = new(known.Value.ExtendedBy(Lexicon.Read(name, Hashed(File.OpenRead(file), name, hash))));
        }
        return new LexiconSet(lexicons, hash.GetCurrentHashAsUInt64());
    }

    /// <summary>The lexicons of a folder alone, without those of the library; one that is not there cannot be asked for.</summary>
    internal static LexiconSet In(string folder)
    {
        var hash = new XxHash3();
        var lexicons = new Dictionary<string, Lazy<Lexicon>>(StringComparer.Ordinal);
        foreach (var file in Files(folder))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var content = Hashed(File.OpenRead(file), name, hash);
            lexicons[name] = new(() => Lexicon.Read(name, content));
        }
        return new LexiconSet(lexicons, hash.GetCurrentHashAsUInt64());
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal);

    private static MemoryStream Hashed(Stream stream, string name, XxHash3 hash)
    {
        var content = new MemoryStream();
        using (stream)
            stream.CopyTo(content);
        hash.Append(System.Text.Encoding.UTF8.GetBytes(name));
        hash.Append(content.GetBuffer().AsSpan(0, (int)content.Length));
        content.Position = 0;
        return content;
    }
}
