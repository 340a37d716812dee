using System.IO.Hashing;
using System.Text;

namespace MtQuality.Encoder;

/// <summary>
/// The file of an encoder: an ONNX model with its vocabulary as metadata. Its last metadatum is a checksum of all before it. It can simply
/// be appended, because two messages of protocol buffers in a row are one message with the fields of both.
/// </summary>
internal static class EncoderFile
{
    /// <summary>Name of an encoder's file in its folder.</summary>
    public const string Name = "encoder.onnx";

    /// <summary>Name of the metadatum that holds the word pieces, one a line.</summary>
    public const string VocabularyKey = "vocabulary";

    // Field 14 of the model, 28 bytes: field 1, the key; field 2, the value, 16 characters.
    private static readonly byte[] SealStart = [0x72, 28, 0x0a, 8, .. "checksum"u8, 0x12, ChecksumLength];

    private const int ChecksumLength = 16;

    /// <summary>Appends the checksum to a model.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> model) => [.. model, .. SealStart, .. Checksum(model)];

    /// <summary>Whether the bytes of a file are those that <see cref="Seal"/> gave.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file)
    {
        var sealAt = file.Length - SealStart.Length - ChecksumLength;
        return sealAt > 0
            && file[sealAt..].StartsWith(SealStart)
            && file[^ChecksumLength..].SequenceEqual(Checksum(file[..sealAt]));
    }

    private static byte[] Checksum(ReadOnlySpan<byte> model) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(XxHash3.Hash(model)));
}
