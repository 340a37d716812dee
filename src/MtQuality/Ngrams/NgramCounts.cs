using System.IO.Hashing;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Ngrams;

/// <summary>
/// A file of n-gram counts: the vocabulary with its counts, then pairs, gaps, triples and quads, each sorted. It contains all n-grams, even
/// those seen once, so that models of any size can be compiled from it. An n-gram stores each word as a number of 16 bits, the last word in
/// the lowest bits.
/// </summary>
internal sealed class NgramCounts
{
    /// <summary>Maximum number of words, including classes: as many as 16 bits can number, less one, so that no n-gram has
    /// all bits set.</summary>
    public const int MaxWords = (1 << 16) - 1;

    internal static ReadOnlySpan<byte> Magic => "MTQCOUNT"u8;

    private const int Version = 1;
    private const int HashLength = 8;

    private readonly string _path;
    private readonly long[] _sections;

    private NgramCounts(string path, long documents, IReadOnlyList<(string Word, long Count)> words, long[] sections)
    {
        _path = path;
        _sections = sections;
        Documents = documents;
        Words = words;
        Keys = [.. words.Select((entry, id) => id < ModelWord.Classes.Count ? ModelWord.Classes[id].Key : WordKey.Of(entry.Word))];
        Total = words.Sum(entry => entry.Count) - words[0].Count;
    }

    /// <summary>Number of documents counted.</summary>
    public long Documents { get; }

    /// <summary>The words by number, classes first, with their counts.</summary>
    public IReadOnlyList<(string Word, long Count)> Words { get; }

    /// <summary>The model's key of each word.</summary>
    public ulong[] Keys { get; }

    /// <summary>Number of words counted, without the marks for starts of sentences.</summary>
    public long Total { get; }

    /// <summary>The n-grams of a kind with their counts, in ascending order of the n-grams.</summary>
    public IEnumerable<(ulong Ngram, long Count)> Read(NgramKind kind)
    {
        using var stream = File.OpenRead(_path);
        stream.Position = _sections[(int)kind];
        using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16));
        foreach (var entry in NgramRun.Read(reader))
            yield return entry;
    }

    /// <summary>The words of an n-gram as text; a gap is shown as <c>…</c>.</summary>
    public string Spell(NgramKind kind, ulong ngram)
    {
        string Word(int place) => Words[(int)(ngram >> 16 * place & 0xFFFF)].Word;
        return kind switch
        {
            NgramKind.Pair => $"{Word(1)} {Word(0)}",
            NgramKind.Gap => $"{Word(1)} … {Word(0)}",
            NgramKind.Triple => $"{Word(2)} {Word(1)} {Word(0)}",
            NgramKind.Quad => $"{Word(3)} {Word(2)} {Word(1)} {Word(0)}",
            _ => Words[(int)ngram].Word,
        };
    }

    /// <summary>Writes a counts file under a temporary name and renames it at the end, so that it appears complete or not at all.</summary>
    public static void Write(
        string path,
        long documents,
        IReadOnlyList<(string Word, long Count)> words,
        Func<NgramKind, IEnumerable<(ulong Ngram, long Count)>> ngrams)
    {
        var unfinished = path + ".part";
        using (var stream = File.Create(unfinished))
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(Tokenizer.Version);
            writer.Write(ModelWord.Version);
            writer.Write(documents);
            writer.Write(words.Count);
            foreach (var (word, count) in words)
            {
                writer.Write(word);
                writer.Write(count);
            }
            var sections = stream.Position;
            for (var kind = NgramKind.Pair; kind <= NgramKind.Quad; kind++)
                writer.Write(0L);
            for (var kind = NgramKind.Pair; kind <= NgramKind.Quad; kind++)
            {
                writer.Flush();
                var start = stream.Position;
                stream.Position = sections + 8 * (kind - NgramKind.Pair);
                writer.Write(start);
                writer.Flush();
                stream.Position = start;
                NgramRun.Write(writer, ngrams(kind));
            }
        }
        using (var stream = File.Open(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            var hash = HashOf(stream, stream.Length);
            stream.Position = stream.Length;
            stream.Write(BitConverter.GetBytes(hash));
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Whether a file begins like a counts file.</summary>
    public static bool IsCounts(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[Magic.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
    }

    /// <summary>Opens a counts file.</summary>
    /// <exception cref="InvalidDataException">It is not a counts file, is of another version, or is damaged; the message says which and
    /// what to do.</exception>
    public static NgramCounts Open(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new BinaryReader(stream);
        if (!IsCounts(path))
            throw new InvalidDataException($"{path}: this is not a file of n-gram counts; make one with `mtq lm build … --counts FILE`.");
        stream.Position = Magic.Length;
        var (version, tokenizer, words) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        if ((version, tokenizer, words) != (Version, Tokenizer.Version, ModelWord.Version))
        {
            throw new InvalidDataException(
                $"{path}: counted with format {version}, tokenizer {tokenizer} and model words {words}, but this program has {Version}, "
                + $"{Tokenizer.Version} and {ModelWord.Version}; count again with this program.");
        }
        var start = stream.Position;
        stream.Position = 0;
        var found = HashOf(stream, stream.Length - HashLength);
        stream.Position = stream.Length - HashLength;
        if (reader.ReadUInt64() != found)
        {
            throw new InvalidDataException(
                $"{path}: the file is damaged: its content does not match its checksum; copy it again, or count again.");
        }
        stream.Position = start;
        var documents = reader.ReadInt64();
        var vocabulary = new (string, long)[reader.ReadInt32()];
        for (var id = 0; id < vocabulary.Length; id++)
            vocabulary[id] = (reader.ReadString(), reader.ReadInt64());
        var sections = new long[Enum.GetValues<NgramKind>().Length];
        for (var kind = NgramKind.Pair; kind <= NgramKind.Quad; kind++)
            sections[(int)kind] = reader.ReadInt64();
        return new NgramCounts(path, documents, vocabulary, sections);
    }

    private static ulong HashOf(Stream stream, long length)
    {
        var hash = new XxHash3();
        var buffer = new byte[1 << 20];
        stream.Position = 0;
        for (var left = length; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                break;
            hash.Append(buffer.AsSpan(0, read));
            left -= read;
        }
        return hash.GetCurrentHashAsUInt64();
    }
}
