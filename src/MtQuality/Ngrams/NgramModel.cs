using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Ngrams;

/// <summary>What a language model was built from.</summary>
/// <param name="Description">The texts that were counted, described by whoever built the model.</param>
/// <param name="Documents">Number of documents counted.</param>
/// <param name="Words">Number of words counted.</param>
/// <param name="Kinds">For words, pairs, gaps, triples and quads: how many the model contains, and the minimum count of those.</param>
/// <param name="Bytes">Size of the file.</param>
internal sealed record NgramModelInfo(
    string Description,
    long Documents,
    long Words,
    IReadOnlyList<(string Kind, long Ngrams, long Cutoff)> Kinds,
    long Bytes);

/// <summary>What a language model says of one word in a text.</summary>
/// <param name="Text">The word.</param>
/// <param name="Surprisal">Its surprisal given the words before it, in bits; 0 or more.</param>
/// <param name="SurprisalAlone">Its surprisal without context, in bits.</param>
/// <param name="Order">Length of the longest n-gram in the model that ends with the word, 1 to 4; 0 if the word is not
/// in the model.</param>
internal sealed record WordProbability(string Text, double Surprisal, double SurprisalAlone, int Order);

/// <summary>
/// How often n-grams of one to four words, and pairs with one word between them, occur in good English. The file is mapped into memory and
/// never parsed. A <see cref="StaticFunction"/> stores the counts, rounded to 63 levels. Immutable and safe to share between threads.
/// </summary>
public sealed unsafe class NgramModel : IDisposable
{
    /// <summary>The answer for an n-gram that is not in the model; every other answer is 0 or more.</summary>
    internal const float Missing = -1;

    internal const string Magic = "MTQNGRAM";
    internal const int Version = 1;
    internal const int Alignment = 64;

    /// <summary>Name of a model file in its folder.</summary>
    internal const string FileName = "ngrams.bin";

    private static readonly Lazy<NgramModel> LazyShipped = new(() => OpenIn(AppContext.BaseDirectory));

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly ushort* _cells;
    private readonly int _cellCount;
    private readonly StaticFunction _function;
    private readonly float[] _levels;

    // Only Query needs them; built once for all its texts.
    private readonly Lazy<TextResources> _resources = new(() => new TextResources(LexiconSet.Shipped));

    private int _isDisposed;

    private NgramModel(MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start, Header header, NgramModelInfo info)
    {
        (_file, _view) = (file, view);
        _cells = (ushort*)(start + header.CellsAt);
        _cellCount = header.Function.CellCount;
        _function = header.Function;
        _levels = header.Levels;
        Hash = header.CellsHash;
        Info = info;
        LogTotal = (float)Math.Log2(info.Words);
        Cutoffs = [.. info.Kinds.Select(kind => (int)kind.Cutoff)];
    }

    /// <summary>The model that ships with the library. It is opened once per process and shared; do not dispose of it.</summary>
    /// <exception cref="FileNotFoundException">The file is not beside the assembly; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says what to do.</exception>
    public static NgramModel Shipped => LazyShipped.Value;

    /// <summary>XxHash3 of the content; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>What the model was built from.</summary>
    internal NgramModelInfo Info { get; }

    /// <summary>log₂ of the number of words counted.</summary>
    internal float LogTotal { get; }

    /// <summary>The minimum count of the n-grams in the model, by <see cref="NgramKind"/>.</summary>
    internal int[] Cutoffs { get; }

    /// <summary>log₂ of the count of an n-gram (a key of <see cref="NgramKey"/>), rounded to a level, or <see cref="Missing"/>. One in
    /// 1,024 n-grams that are not in the model gets a count by mistake.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float Find(ulong ngram) => _levels[_function.Find(new ReadOnlySpan<ushort>(_cells, _cellCount), ngram)];

    /// <summary>Starts to look up an n-gram; <see cref="Answer"/> gives the result. Ask several questions before reading the answers, so
    /// that they wait for memory at the same time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Ask(ulong ngram) => _function.Fetch(_cells, ngram);

    /// <summary>The answer to a question of <see cref="Ask"/>, the same that <see cref="Find"/> gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float Answer(ulong question) => _levels[_function.Read(new ReadOnlySpan<ushort>(_cells, _cellCount), question)];

    /// <summary>log₂ of how often a pair of words would occur in the counted texts if words were independent of each other.</summary>
    internal float LogExpected(in TracedWord first, in TracedWord second) => first.Frequency + second.Frequency + LogTotal;

    /// <summary>Opens a model file.</summary>
    /// <exception cref="InvalidDataException">The file is not a model, was built for another version of this program, or is damaged; the
    /// message says which and what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NgramModel Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var length = new FileInfo(path).Length;
        if (length < Magic.Length)
            throw NoModel(path);
        var file = MemoryMappedFile.CreateFromFile(
            File.OpenHandle(path), null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        try
        {
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            using var stream = new UnmanagedMemoryStream(start, length);
            var (header, info) = ReadHeader(path, stream, new ReadOnlySpan<byte>(start, (int)Math.Min(length, int.MaxValue)));
            return new NgramModel(file, view, start, header, info);
        }
        catch
        {
            view.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Keeps the file mapped until <see cref="Release"/> is called, even if the model is disposed of in the meantime. Call it
    /// before any question to the model.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed of.</exception>
    internal void Hold()
    {
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    /// <summary>Ends what <see cref="Hold"/> began.</summary>
    internal void Release() => _view.SafeMemoryMappedViewHandle.ReleasePointer();

    /// <summary>What the model says of every word of a text, in order.</summary>
    /// <exception cref="ObjectDisposedException">The model was disposed of.</exception>
    internal IReadOnlyList<WordProbability> Query(string text)
    {
        using var document = _resources.Value.Parse(new Article("query", text));
        using var trace = new Trace(document, this);
        var words = new List<WordProbability>();
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            foreach (ref readonly var word in trace.Of(i)[1..])
            {
                var spelling = document.TextOf(document.Tokens[word.Token]).ToString();
                words.Add(new WordProbability(spelling, word.Surprisal, -word.Frequency, word.Order));
            }
        }
        return words;
    }

    /// <summary>Unmaps the file as soon as no article is being measured with it. Using the model afterwards causes an exception.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>Opens the model in the data folder of a program's folder.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says what to do.</exception>
    internal static NgramModel OpenIn(string folder)
    {
        var path = Path.Combine(folder, "data", "models", "en", FileName);
        return File.Exists(path)
            ? Open(path)
            : throw new FileNotFoundException(
                $"There is no language model at {path}. Install the program with its data folder, or do without a language model: use "
                + "--language-model none with --model none, or in the library AnalyzerOptions with LanguageModel and Classifier null.",
                path);
    }

    internal readonly record struct Header(StaticFunction Function, float[] Levels, long CellsAt, ulong CellsHash);

    private static (Header, NgramModelInfo) ReadHeader(string path, Stream stream, ReadOnlySpan<byte> file)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (!file.StartsWith(Encoding.ASCII.GetBytes(Magic)))
            throw NoModel(path);
        stream.Position = Magic.Length;
        try
        {
            var (version, tokenizer, words) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            if ((version, tokenizer, words) != (Version, Tokenizer.Version, ModelWord.Version))
            {
                throw new InvalidDataException(
                    $"{path}: built with format {version}, tokenizer {tokenizer} and model words {words}, but this program has {Version}, "
                    + $"{Tokenizer.Version} and {ModelWord.Version}; build it again with `mtq lm build`.");
            }
            var description = reader.ReadString();
            var (documents, total) = (reader.ReadInt64(), reader.ReadInt64());
            var kinds = Enum.GetNames<NgramKind>().Select(kind => (kind, reader.ReadInt64(), reader.ReadInt64())).ToList();
            var levels = Enumerable.Range(0, StaticFunction.MaxCode + 1).Select(_ => reader.ReadSingle()).ToArray();
            var function = new StaticFunction(reader.ReadUInt64(), reader.ReadInt32(), reader.ReadInt32());
            var cellsHash = reader.ReadUInt64();
            var headerLength = (int)stream.Position;
            var headerHash = reader.ReadUInt64();
            var cellsAt = (stream.Position + Alignment - 1) / Alignment * Alignment;
            if (XxHash3.HashToUInt64(file[..headerLength]) != headerHash
                || cellsAt + function.CellCount * (long)sizeof(ushort) != file.Length
                || XxHash3.HashToUInt64(file[(int)cellsAt..]) != cellsHash)
                throw Damaged(path);
            var header = new Header(function, levels, cellsAt, cellsHash);
            return (header, new NgramModelInfo(description, documents, total, kinds, file.Length));
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            throw Damaged(path);
        }
    }

    private static InvalidDataException NoModel(string path) =>
        new($"{path}: this is no language model of MtQuality; make one with `mtq lm build`.");

    private static InvalidDataException Damaged(string path) =>
        new($"{path}: the language model is damaged or cut off: its content does not match its checksum; copy it again, or "
            + "build it again with `mtq lm build`.");
}
