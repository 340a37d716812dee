using System.Runtime.InteropServices;
using System.Text;

namespace MtQuality.Forge.Neural;

/// <summary>
/// The file of an encoder's weights, little-endian: <c>MTQNEURL</c>, the version, the number of heads, the vocabulary (count, then
/// strings), and the tensors (count, then for each its name, its rank, its sizes and its values as 32-bit floats). Numbers are 32-bit
/// integers, strings those of <see cref="BinaryWriter"/>: length, then UTF-8.
/// </summary>
internal static class EncoderWeightsFile
{
    private const int Version = 1;
    private const int MaxRank = 4;

    private static ReadOnlySpan<byte> Magic => "MTQNEURL"u8;

    /// <summary>Writes a file. A process that dies meanwhile leaves the file that was there.</summary>
    public static void Save(EncoderWeights weights, string path)
    {
        var unfinished = path + ".new";
        using (var writer = new BinaryWriter(File.Create(unfinished), Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(Version);
            writer.Write(weights.Heads);
            writer.Write(weights.Vocabulary.Count);
            foreach (var piece in weights.Vocabulary)
                writer.Write(piece);
            writer.Write(weights.Tensors.Count);
            foreach (var (name, tensor) in weights.Tensors.OrderBy(tensor => tensor.Key, StringComparer.Ordinal))
            {
                writer.Write(name);
                writer.Write(tensor.Shape.Length);
                foreach (var size in tensor.Shape)
                    writer.Write(size);
                writer.Write(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
            }
        }
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or is damaged.</exception>
    public static EncoderWeights Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != Version)
                throw new InvalidDataException($"{path} is not a file of encoder weights of version {Version}.");
            var heads = reader.ReadInt32();
            var vocabulary = new string[Size(reader)];
            for (var i = 0; i < vocabulary.Length; i++)
                vocabulary[i] = reader.ReadString();
            var tensors = new Dictionary<string, WeightTensor>(StringComparer.Ordinal);
            for (var left = Size(reader); left > 0; left--)
                tensors.Add(reader.ReadString(), ReadTensor(reader));
            if (reader.BaseStream.Position != reader.BaseStream.Length)
                throw Damaged();
            return new EncoderWeights(heads, vocabulary, tensors);
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException or OverflowException or ArgumentException)
        {
            throw Damaged();
        }

        InvalidDataException Damaged() => new($"{path} is damaged or cut off; take an earlier file, or train again.");
    }

    private static WeightTensor ReadTensor(BinaryReader reader)
    {
        var rank = reader.ReadInt32();
        if (rank is < 1 or > MaxRank)
            throw new FormatException();
        var shape = new int[rank];
        for (var i = 0; i < shape.Length; i++)
            shape[i] = Size(reader);
        var count = WeightTensor.CountOf(shape);
        // Before there is room for them: a damaged size must not ask for all memory.
        if (count > (reader.BaseStream.Length - reader.BaseStream.Position) / sizeof(float))
            throw new EndOfStreamException();
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WeightTensor(shape, values);
    }

    private static int Size(BinaryReader reader)
    {
        var size = reader.ReadInt32();
        if (size < 0 || size > reader.BaseStream.Length)
            throw new FormatException();
        return size;
    }
}
