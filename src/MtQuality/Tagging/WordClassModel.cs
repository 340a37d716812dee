using System.Buffers.Binary;
using System.IO.Hashing;
using MtQuality.Documents;

namespace MtQuality.Tagging;

/// <summary>
/// The tagger's file, little-endian: 24 bytes of header (magic, versions of the format, the features and the tokens, length
/// and XxHash3 of the rest), the word profiles (8 bytes each) behind their number, and the features behind theirs.
/// </summary>
internal static class WordClassModel
{
    private const uint Magic = 0x5451_544D; // "MTQT"
    private const ushort Format = 1;
    private const int HeaderLength = 24;
    private const int ProfileLength = 8;
    private const string Remedy = "take data/models/en/tagger.bin of this version, or train it again with `MtQuality.Forge build`.";

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, of another version, cut off or damaged; the message says which and
    /// what to do.</exception>
    public static (WordProfiles Profiles, WordClassWeights Weights) Read(byte[] file)
    {
        if (file.Length < HeaderLength)
            throw new InvalidDataException($"The tagger's model has {file.Length} bytes, too few for its header of {HeaderLength}; {Remedy}");
        Expect("starts with", ReadUInt32(file, 0), Magic);
        Expect("has the format", ReadUInt16(file, 4), Format);
        Expect("was trained with version of the features", ReadUInt16(file, 6), WordClassFeatures.Version);
        Expect("was trained with version of the tokenizer", ReadUInt16(file, 8), Tokenizer.Version);
        var length = ReadUInt32(file, 12);
        if (length != file.Length - HeaderLength)
            throw new InvalidDataException($"The tagger's model has {file.Length - HeaderLength} bytes behind its header, but should have {length}: it is cut off or padded; {Remedy}");
        var hash = XxHash3.HashToUInt64(file.AsSpan(HeaderLength));
        if (hash != BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)))
            throw new InvalidDataException($"The tagger's model is damaged: its hash is {hash:x16}, but should be {BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)):x16}; {Remedy}");

        var words = Count(file, HeaderLength, ProfileLength);
        var profiles = new (uint, WordProfile)[words];
        var position = HeaderLength + 4;
        for (var i = 0; i < words; i++, position += ProfileLength)
            profiles[i] = (ReadUInt32(file, position), new WordProfile(file[position + 4], file[position + 5], file[position + 6], (WordClass)file[position + 7]));
        return (new WordProfiles(profiles), new WordClassWeights(file.AsSpan(position + 4), Count(file, position, 5)));
    }

    /// <summary>The file of these profiles and features; <paramref name="features"/> as <see cref="WordClassWeights"/> takes
    /// them.</summary>
    public static byte[] Write(IReadOnlyList<(uint Key, WordProfile Profile)> profiles, int featureCount, ReadOnlySpan<byte> features)
    {
        var file = new byte[HeaderLength + 4 + profiles.Count * ProfileLength + 4 + features.Length];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HeaderLength), profiles.Count);
        var position = HeaderLength + 4;
        foreach (var (key, profile) in profiles)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(position), key);
            (file[position + 4], file[position + 5], file[position + 6], file[position + 7]) = (profile.Cluster, profile.Lexical, profile.Band, (byte)profile.Fixed);
            position += ProfileLength;
        }
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(position), featureCount);
        features.CopyTo(file.AsSpan(position + 4));

        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), Format);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), WordClassFeatures.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), Tokenizer.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), file.Length - HeaderLength);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), XxHash3.HashToUInt64(file.AsSpan(HeaderLength)));
        return file;
    }

    private static void Expect(string what, uint found, uint expected)
    {
        if (found != expected)
            throw new InvalidDataException($"The tagger's model {what} {found:x}, but should be {expected:x}; {Remedy}");
    }

    private static int Count(byte[] file, int position, int smallest)
    {
        var count = position + 4 <= file.Length ? BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position)) : -1;
        if (count < 0 || (long)count * smallest > file.Length - position - 4)
            throw new InvalidDataException($"The tagger's model counts {count} entries at byte {position}, more than its {file.Length} bytes hold; {Remedy}");
        return count;
    }

    private static uint ReadUInt32(byte[] file, int position) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(position));

    private static ushort ReadUInt16(byte[] file, int position) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position));
}
