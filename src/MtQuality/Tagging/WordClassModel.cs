using System.Buffers.Binary;
using System.IO.Hashing;
using MtQuality.Documents;

namespace MtQuality.Tagging;

/// <summary>
/// The file of the tagger, little-endian. It has a header of 24 bytes (magic number; versions of the format, the features and the
/// tokenizer; length and XxHash3 of the rest), then the number of word profiles and the profiles (8 bytes each), then the number of
/// features and the features.
/// </summary>
internal static class WordClassModel
{
    private const uint Magic = 0x5451_544D; // "MTQT"
    private const ushort Format = 1;
    private const int HeaderLength = 24;
    private const int ProfileLength = 8;

    // The hash of a feature and the number of its weights.
    private const int MinFeatureLength = 5;

    private const string Remedy =
        "take data/models/en/tagger.bin of this version, or train it again with `MtQuality.Forge build`.";

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">The file is not a tagger's model, or is of another version, cut off or damaged; the message
    /// says which and what to do.</exception>
    public static (WordProfiles Profiles, WordClassWeights Weights) Read(byte[] file)
    {
        if (file.Length < HeaderLength)
            throw Refused($"has {file.Length} bytes, too few for its header of {HeaderLength}");
        Expect("starts with", ReadUInt32(file, 0), Magic);
        Expect("has the format", ReadUInt16(file, 4), Format);
        Expect("was trained with version of the features", ReadUInt16(file, 6), WordClassFeatures.Version);
        Expect("was trained with version of the tokenizer", ReadUInt16(file, 8), Tokenizer.Version);
        var length = ReadUInt32(file, 12);
        if (length != file.Length - HeaderLength)
            throw Refused($"has {file.Length - HeaderLength} bytes after its header, but should have {length}: it is cut off or padded");
        var (hash, expected) = (XxHash3.HashToUInt64(file.AsSpan(HeaderLength)), BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16)));
        if (hash != expected)
            throw Refused($"is damaged: its hash is {hash:x16}, but should be {expected:x16}");

        var words = Count(file, HeaderLength, ProfileLength);
        var profiles = new (uint, WordProfile)[words];
        var position = HeaderLength + 4;
        for (var i = 0; i < words; i++, position += ProfileLength)
            profiles[i] = (ReadUInt32(file, position), ReadProfile(file.AsSpan(position + 4)));
        return (new WordProfiles(profiles), new WordClassWeights(file.AsSpan(position + 4), Count(file, position, MinFeatureLength)));
    }

    /// <summary>The bytes of a file.</summary>
    /// <param name="profiles">The word profiles, with the keys that <see cref="WordProfiles.KeyOf"/> gives.</param>
    /// <param name="featureCount">Number of features.</param>
    /// <param name="features">The features, in the layout that <see cref="WordClassWeights"/> reads.</param>
    public static byte[] Write(IReadOnlyList<(uint Key, WordProfile Profile)> profiles, int featureCount, ReadOnlySpan<byte> features)
    {
        var file = new byte[HeaderLength + 4 + profiles.Count * ProfileLength + 4 + features.Length];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(HeaderLength), profiles.Count);
        var position = HeaderLength + 4;
        foreach (var (key, profile) in profiles)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(position), key);
            file[position + 4] = profile.Cluster;
            file[position + 5] = profile.Lexical;
            file[position + 6] = profile.Band;
            file[position + 7] = (byte)profile.Fixed;
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
            throw Refused($"{what} {found:x}, but {expected:x} was expected");
    }

    /// <summary>Reads the number of entries at a position and checks that the file can hold as many.</summary>
    private static int Count(byte[] file, int position, int minLength)
    {
        var count = position + 4 <= file.Length ? BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position)) : -1;
        if (count < 0 || (long)count * minLength > file.Length - position - 4)
            throw Refused($"announces {count} entries at byte {position}, more than its {file.Length} bytes can hold");
        return count;
    }

    private static InvalidDataException Refused(string problem) => new($"The tagger's model {problem}; {Remedy}");

    private static WordProfile ReadProfile(ReadOnlySpan<byte> profile) => new(profile[0], profile[1], profile[2], (WordClass)profile[3]);

    private static uint ReadUInt32(byte[] file, int position) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(position));

    private static ushort ReadUInt16(byte[] file, int position) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position));
}
