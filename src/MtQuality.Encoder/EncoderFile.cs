using System.Buffers.Binary;
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
    public static byte[] Seal(ReadOnlySpan<byte> model) => [.. model, .. SealStart, .. Text(XxHash3.Hash(model))];

    /// <summary>The hash of a file and of how documents become windows; null unless the file's bytes are those that <see cref="Seal"/>
    /// gave. Both come from one pass over the file, which is large.</summary>
    public static ulong? HashOfWhole(ReadOnlySpan<byte> file, int windowVersion)
    {
        var sealAt = file.Length - SealStart.Length - ChecksumLength;
        if (sealAt <= 0 || !file[sealAt..].StartsWith(SealStart))
            return null;
        var hash = new XxHash3();
        hash.Append(file[..sealAt]);
        if (!file[^ChecksumLength..].SequenceEqual(Text(hash.GetCurrentHash())))
            return null;
        hash.Append(file[sealAt..]);
        Span<byte> version = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(version, windowVersion);
        hash.Append(version);
        return hash.GetCurrentHashAsUInt64();
    }

    private static byte[] Text(byte[] checksum) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(checksum));
}
