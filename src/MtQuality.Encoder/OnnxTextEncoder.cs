using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.ML.OnnxRuntime;
using MtQuality.Documents;
using MtQuality.Encoders;

namespace MtQuality.Encoder;

/// <summary>
/// A BERT encoder in whole numbers, run by ONNX Runtime. Each window is read by itself, so that no answer depends on what else is read.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class OnnxTextEncoder : ITextEncoder, IDisposable
{
    private static readonly Lazy<OnnxTextEncoder> LazyShipped = new(() => Open(ShippedPath));

    private readonly EncoderSession _session;
    private readonly WordPieces _vocabulary;

    private OnnxTextEncoder(EncoderSession session, WordPieces vocabulary, ulong hash) =>
        (_session, _vocabulary, Hash) = (session, vocabulary, hash);

    /// <summary>Where the encoder stands that ships with the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "models", "en", EncoderFile.Name);

    /// <summary>The encoder that ships with the program. It is opened once per process and shared; do not dispose of it.</summary>
    /// <exception cref="FileNotFoundException">The file is not beside the assembly; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says what to do.</exception>
    public static OnnxTextEncoder Shipped => LazyShipped.Value;

    /// <summary>Hash of the model and of how documents become windows.</summary>
    public ulong Hash { get; }

    /// <summary>Opens an encoder's file.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is not an encoder, or is damaged; the message says which and what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxTextEncoder Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The encoder {path} is missing. Restore it from a complete download, or score without an encoder: --encoder none.", path);
        }
        var file = File.ReadAllBytes(path);
        if (!EncoderFile.IsWhole(file))
        {
            throw new InvalidDataException(
                $"{path}: this is no encoder of MtQuality, or it is damaged or cut off: its content does not match its checksum; copy it "
                + "again.");
        }
        EncoderSession? session = null;
        try
        {
            session = new EncoderSession(file);
            var vocabulary = session.Metadata(EncoderFile.VocabularyKey) ?? "";
            return new OnnxTextEncoder(session, new WordPieces(vocabulary.Split('\n')), HashOf(file));
        }
        catch (Exception error) when (error is OnnxRuntimeException or InvalidDataException)
        {
            session?.Dispose();
            throw new InvalidDataException(
                $"{path}: this program cannot run the encoder ({error.Message}); take the one that was made for this version.", error);
        }
    }

    /// <inheritdoc/>
    public EncodedText Encode(TextDocument document)
    {
        ObjectDisposedException.ThrowIf(_session.IsClosed, this);
        using var pieces = PieceText.Of(document, _vocabulary);
        var windows = new List<Window>();
        WindowCutter.Cut(pieces, windows);
        var answer = new EncodedTextBuilder(document, pieces, _vocabulary);
        var input = ArrayPool<long>.Shared.Rent(Window.MaxLength);
        try
        {
            foreach (var window in windows)
            {
                using var output = _session.Run(Fill(input, pieces, window), 1, EncodedTextBuilder.WordingThreshold);
                answer.Add(window, output);
            }
        }
        finally
        {
            ArrayPool<long>.Shared.Return(input);
        }
        return answer.Build();
    }

    /// <summary>Frees the model as soon as no thread is running it. Using the encoder afterwards causes an exception.</summary>
    public void Dispose() => _session.Dispose();

    private Memory<long> Fill(long[] input, PieceText pieces, Window window)
    {
        input[0] = _vocabulary.Start;
        for (var i = 0; i < window.Length; i++)
            input[i + 1] = pieces.Pieces[window.Start + i];
        input[window.Length + 1] = _vocabulary.End;
        return input.AsMemory(0, window.Length + 2);
    }

    private static ulong HashOf(byte[] file)
    {
        var hash = new XxHash3();
        hash.Append(file);
        Span<byte> version = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(version, WindowCutter.Version);
        hash.Append(version);
        return hash.GetCurrentHashAsUInt64();
    }
}
