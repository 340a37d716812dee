using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using MtQuality.Numerics;

namespace MtQuality.Scoring.Classifier;

/// <summary>
/// The file of a trained model. The first line gives the format and the hash of the rest, which detects damage. The rest is the model as
/// JSON, including what it needs.
/// </summary>
internal static class TrainedModelFile
{
    /// <summary>Name of the file in a model's folder.</summary>
    public const string FileName = "classifier.json";

    /// <summary>Folder, below that of the shipped model, of the one that reads the encoder.</summary>
    internal const string WithEncoder = "encoder/";

    private const string ShippedFolder = "models/en/";
    private const string Kind = "mtq classifier ";
    private const string Magic = Kind + "4 ";

    /// <summary>Whether a file is there and begins like that of a model, of any version.</summary>
    public static bool IsModel(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[Kind.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual(Encoding.ASCII.GetBytes(Kind));
    }

    /// <summary>Reads the model in <paramref name="folder"/>.</summary>
    /// <exception cref="FileNotFoundException">There is no model; the message says how to make one.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or of another version; the message says which and what to do.</exception>
    public static TrainedModel Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"{folder} holds no model: there is no {FileName} in it. Make one with `mtq train LABELLED… --out {folder}`.", path);
        }
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads a model that is embedded in the library.</summary>
    /// <param name="folder">Empty, or <see cref="WithEncoder"/>.</param>
    /// <exception cref="FileNotFoundException">It is not embedded; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The model is of another version or damaged; the message says which and
    /// what to do.</exception>
    internal static TrainedModel ReadShipped(string folder)
    {
        var name = $"{ShippedFolder}{folder}{FileName}";
        using var model = typeof(TrainedModelFile).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException(
                $"data/{name} is not embedded in this build of the library; build it again from a complete checkout, or score without "
                + "the encoder (`--encoder none`).");
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), $"The shipped model data/{name}");
    }

    /// <summary>The content of the file of a model.</summary>
    public static byte[] ToBytes(TrainedModel model)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(TrainedModelContent.Of(model), TrainedModelJson.Default.TrainedModelContent);
        return [.. Encoding.UTF8.GetBytes($"{Magic}{Hex.Of(XxHash3.HashToUInt64(body))}\n"), .. body];
    }

    /// <summary>Reads a model from the content of its file.</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="InvalidDataException">The content is damaged or of another version; the message says which and
    /// what to do.</exception>
    public static TrainedModel Parse(ReadOnlySpan<byte> bytes, string path)
    {
        var end = bytes.IndexOf((byte)'\n');
        var first = Encoding.UTF8.GetString(bytes[..Math.Max(0, Math.Min(end, 200))]);
        if (!first.StartsWith(Magic, StringComparison.Ordinal))
        {
            throw new InvalidDataException(
                $"{path} is not a model that this version can read: it begins with '{first}', but '{Magic.TrimEnd()}' was expected. "
                + "Train it again with `mtq train`.");
        }
        var body = bytes[(end + 1)..];
        var hash = XxHash3.HashToUInt64(body);
        if (first[Magic.Length..] != Hex.Of(hash))
        {
            throw new InvalidDataException(
                $"{path} is damaged: its content has the hash {Hex.Of(hash)}, but {first[Magic.Length..]} was expected. Copy it again, or "
                + "train it again with `mtq train`.");
        }
        try
        {
            var content = JsonSerializer.Deserialize(body, TrainedModelJson.Default.TrainedModelContent)
                ?? throw new ArgumentException("It holds null where the model should be.");
            var model = content.ToModel(hash, path);
            TrainedModelCheck.Require(model);
            return model;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException)
        {
            throw new InvalidDataException(
                $"{path} cannot be read: {Told(exception)} Copy it again, or train it again with `mtq train`.", exception);
        }
    }

    // The messages of the library name our types.
    private static string Told(Exception exception) => exception switch
    {
        JsonException { Path: { Length: > 1 } place } => $"What stands at '{place[2..]}' is not what a model has there.",
        JsonException => "Some of what a model has is missing, or it is no JSON.",
        _ => exception.Message,
    };
}
