using System.Buffers;
using MtQuality.Documents;
using MtQuality.Encoders;

namespace MtQuality.Encoder;

/// <summary>
/// A BERT encoder in whole numbers, run by ONNX Runtime. Each window is read by itself, so that no answer depends on what else is read.
/// Immutable; safe to share between threads.
/// </summary>
public sealed class OnnxTextEncoder : ITextEncoder, IDisposable
{
    private static readonly Lazy<OnnxTextEncoder> LazyShipped = new(() => Check(ShippedPath));

    private readonly Lazy<LoadedEncoder> _encoder;
    private volatile bool _isDisposed;

    private OnnxTextEncoder(string path, byte[] file, ulong hash) => (_encoder, Hash) = (new(() => LoadedEncoder.Of(file, path)), hash);

    /// <summary>Where the encoder stands that ships with the program.</summary>
    public static string ShippedPath => Path.Combine(AppContext.BaseDirectory, "data", "models", "en", EncoderFile.Name);

    /// <summary>The encoder that ships with the program. Its file is read and checked once per process; the model is loaded when a text
    /// first needs it, because many never do. Do not dispose of it.</summary>
    /// <exception cref="FileNotFoundException">The file is not beside the assembly; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is damaged; the message says what to do.</exception>
    public static OnnxTextEncoder Shipped => LazyShipped.Value;

    /// <summary>Hash of the model and of how documents become windows.</summary>
    public ulong Hash { get; }

    /// <summary>Opens an encoder's file.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The file is not an encoder, or is damaged; the message says which and what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxTextEncoder Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var encoder = Check(path);
        _ = encoder._encoder.Value;
        return encoder;
    }

    EncodedText ITextEncoder.Encode(TextDocument document) => Encode(document);

    /// <inheritdoc cref="ITextEncoder.Encode"/>
    internal EncodedText Encode(TextDocument document)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var (session, vocabulary) = _encoder.Value;
        using var pieces = PieceText.Of(document, vocabulary);
        var windows = new List<Window>();
        WindowCutter.Cut(pieces, windows);
        var answer = new EncodedTextBuilder(document, pieces, vocabulary);
        var input = ArrayPool<long>.Shared.Rent(Window.MaxLength);
        try
        {
            foreach (var window in windows)
            {
                using var output = session.Run(Fill(input, pieces, window, vocabulary), 1, EncodedTextBuilder.WordingThreshold);
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
    public void Dispose()
    {
        _isDisposed = true;
        if (_encoder.IsValueCreated)
            _encoder.Value.Session.Dispose();
    }

    private static OnnxTextEncoder Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"The encoder {path} is missing. Restore it from a complete download, or score without an encoder: --encoder none.", path);
        }
        var file = File.ReadAllBytes(path);
        return EncoderFile.HashOfWhole(file, WindowCutter.Version) is { } hash
            ? new OnnxTextEncoder(path, file, hash)
            : throw new InvalidDataException(
                $"{path}: this is no encoder of MtQuality, or it is damaged or cut off: its content does not match its checksum; copy it "
                + "again.");
    }

    private static Memory<long> Fill(long[] input, PieceText pieces, Window window, WordPieces vocabulary)
    {
        input[0] = vocabulary.Start;
        for (var i = 0; i < window.Length; i++)
            input[i + 1] = pieces.Pieces[window.Start + i];
        input[window.Length + 1] = vocabulary.End;
        return input.AsMemory(0, window.Length + 2);
    }
}
