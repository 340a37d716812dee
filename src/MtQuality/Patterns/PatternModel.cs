using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Data;

namespace MtQuality.Patterns;

/// <summary>The two questions that patterns answer.</summary>
internal enum PatternHead : byte
{
    /// <summary>Was it badly translated by a machine?</summary>
    Translated,

    /// <summary>Were its words replaced by a synonym spinner?</summary>
    Spun,
}

/// <summary>
/// A linear model over hashed patterns, one table of 8-bit weights a head. Little-endian file: a header of 32 bytes (magic, versions of the
/// format, the words and the patterns, bits of a hash, number of heads, length and XxHash3 of the rest, hash of the language model it
/// was trained
/// with), then for each head the value of one step (4 bytes) and the weights. Immutable; threads may share it.
/// </summary>
internal sealed class PatternModel
{
    /// <summary>Path of the model below <c>data/</c>.</summary>
    public const string FileName = "models/en/patterns.bin";

    /// <summary>Bits of a hash: 2¹⁷ weights a head.</summary>
    public const int Bits = 17;

    /// <summary>Number of weights of a head.</summary>
    public const int WeightCount = 1 << Bits;

    /// <summary>Number of heads.</summary>
    public const int HeadCount = (int)PatternHead.Spun + 1;

    private const uint Magic = 0x5051_544D; // "MTQP"
    private const ushort Format = 1;
    private const int HeaderLength = 32;
    private const int HeadLength = sizeof(float) + WeightCount;

    private const string Remedy =
        "take data/models/en/patterns.bin of this version, or train it again with `MtQuality.Forge build`.";

    private readonly PatternWeights[] _heads;

    // The weights of both heads side by side, so that one look-up finds both.
    private readonly Weights[] _weights;

    private readonly record struct Weights(sbyte Translated, sbyte Spun);

    /// <summary>A model of these heads, in order of <see cref="PatternHead"/>.</summary>
    public PatternModel(IReadOnlyList<PatternWeights> heads, ulong languageModel)
    {
        (_heads, LanguageModel) = ([.. heads], languageModel);
        _weights = SideBySide(_heads);
        Hash = XxHash3.HashToUInt64(Write().AsSpan(HeaderLength));
    }

    private PatternModel(byte[] file)
    {
        if (file.Length < HeaderLength)
            throw Refused($"has {file.Length} bytes, too few for its header of {HeaderLength}");
        Expect("starts with", BinaryPrimitives.ReadUInt32LittleEndian(file), Magic);
        Expect("has the format", BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(4)), Format);
        Expect("was trained with version of the words", file[6], PatternReader.Version);
        Expect("was trained with version of the patterns", file[7], PatternFeatures.Version);
        Expect("has hashes of bits", file[8], Bits);
        Expect("has heads", file[9], HeadCount);
        const int length = HeaderLength + HeadCount * HeadLength;
        if (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12)) != file.Length - HeaderLength || file.Length != length)
            throw Refused($"has {file.Length} bytes, but should have {length}: it is cut off or padded");
        Hash = XxHash3.HashToUInt64(file.AsSpan(HeaderLength));
        var expected = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(16));
        if (Hash != expected)
            throw Refused($"is damaged: its hash is {Hash:x16}, but should be {expected:x16}");
        LanguageModel = BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(24));
        _heads = new PatternWeights[HeadCount];
        for (var head = 0; head < HeadCount; head++)
        {
            var content = file.AsSpan(HeaderLength + head * HeadLength, HeadLength);
            var weights = MemoryMarshal.Cast<byte, sbyte>(content[sizeof(float)..]).ToArray();
            _heads[head] = new PatternWeights(BinaryPrimitives.ReadSingleLittleEndian(content), weights);
        }
        _weights = SideBySide(_heads);
    }

    /// <summary>XxHash3 of the content; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>Hash of the language model it was trained with; with another one its scores mean less.</summary>
    public ulong LanguageModel { get; }

    /// <summary>The weights of one head.</summary>
    public PatternWeights this[PatternHead head] => _heads[(int)head];

    /// <summary>Reads a model from a stream to its end.</summary>
    /// <exception cref="InvalidDataException">The model is of another version, cut off or damaged; the message says which and what to
    /// do.</exception>
    public static PatternModel Load(Stream model)
    {
        using var content = new MemoryStream();
        model.CopyTo(content);
        return new PatternModel(content.ToArray());
    }

    /// <summary>Reads the model of the library, or of a folder.</summary>
    /// <exception cref="InvalidDataException">It is of another version or damaged; the message says which and what to do.</exception>
    public static PatternModel Load(DataFiles files)
    {
        using var model = files.Open(FileName);
        return Load(model);
    }

    /// <summary>Reads the model that is embedded in the library.</summary>
    /// <exception cref="InvalidDataException">It is of another version or damaged; the message says which and what to do.</exception>
    public static PatternModel LoadShipped() => Load(DataFiles.Embedded);

    /// <summary>What the patterns of <paramref name="words"/> say; null where there are no words.</summary>
    public PatternReading? Read(PatternWord[] words)
    {
        if (words.Length == 0)
            return null;
        Span<uint> hashes = stackalloc uint[PatternFeatures.Capacity];
        var (translated, spun) = (new PatternSum(), new PatternSum());
        for (var i = 0; i < words.Length; i++)
        {
            var (inTranslated, inSpun) = (0, 0);
            foreach (var hash in hashes[..PatternFeatures.Fill(words, i, hashes)])
            {
                ref readonly var weights = ref _weights[hash >> (32 - Bits)];
                inTranslated += weights.Translated;
                inSpun += weights.Spun;
            }
            translated.Add(inTranslated);
            spun.Add(inSpun);
        }
        return new PatternReading(
            words, translated.Score(this[PatternHead.Translated].Step), spun.Score(this[PatternHead.Spun].Step));
    }

    /// <summary>The file of this model.</summary>
    public byte[] Write()
    {
        var file = new byte[HeaderLength + HeadCount * HeadLength];
        for (var head = 0; head < HeadCount; head++)
        {
            var content = file.AsSpan(HeaderLength + head * HeadLength, HeadLength);
            BinaryPrimitives.WriteSingleLittleEndian(content, _heads[head].Step);
            MemoryMarshal.AsBytes(_heads[head].Steps).CopyTo(content[sizeof(float)..]);
        }
        BinaryPrimitives.WriteUInt32LittleEndian(file, Magic);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(4), Format);
        (file[6], file[7], file[8], file[9]) = (PatternReader.Version, PatternFeatures.Version, Bits, HeadCount);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)(file.Length - HeaderLength));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), XxHash3.HashToUInt64(file.AsSpan(HeaderLength)));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(24), LanguageModel);
        return file;
    }

    private static Weights[] SideBySide(PatternWeights[] heads)
    {
        var translated = heads[(int)PatternHead.Translated].Steps;
        var spun = heads[(int)PatternHead.Spun].Steps;
        var weights = new Weights[WeightCount];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = new Weights(translated[i], spun[i]);
        return weights;
    }

    private static void Expect(string what, uint found, uint expected)
    {
        if (found != expected)
            throw Refused($"{what} {found:x}, but should be {expected:x}");
    }

    private static InvalidDataException Refused(string problem) => new($"The pattern model {problem}; {Remedy}");
}
