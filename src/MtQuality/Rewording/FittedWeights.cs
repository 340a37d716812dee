using System.Globalization;
using MtQuality.Data;
using MtQuality.Lexicons;

namespace MtQuality.Rewording;

/// <summary>
/// A table of fitted weights, <c>data/weights/NAME.tsv</c>: one row for each name that the code expects, in its order, with a
/// number. Immutable.
/// </summary>
internal sealed class FittedWeights
{
    private readonly float[] _values;

    private FittedWeights(float[] values) => _values = values;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Reads a table from the files of the library, or of a folder.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="FormatException">It is not what the code expects; the message says where and what to do.</exception>
    public static FittedWeights Load(DataFiles files, string name, IReadOnlyList<string> rows)
    {
        using var stream = files.Open($"weights/{name}.tsv");
        return Read(name, stream, rows);
    }

    /// <summary>Reads a table from UTF-8.</summary>
    /// <exception cref="FormatException">It is not what the code expects; the message says where and what to do.</exception>
    public static FittedWeights Read(string name, Stream stream, IReadOnlyList<string> rows)
    {
        var table = Lexicon.Read(name, stream).Rows;
        var values = new float[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = i < table.Count ? table[i] : throw Fault(name, $"row {i + 1}, '{rows[i]}', is missing");
            if (row[0] != rows[i])
                throw Fault(name, $"row {i + 1} is '{row[0]}', but '{rows[i]}' is expected there");
            if (row.Length != 2)
                throw Fault(name, $"'{row[0]}' has {row.Length - 1} numbers, but one is expected");
            values[i] = Number(name, row);
        }
        return table.Count > rows.Count
            ? throw Fault(name, $"row {rows.Count + 1}, '{table[rows.Count][0]}', is not expected")
            : new FittedWeights(values);
    }

    /// <summary>The measurements, weighed and added up.</summary>
    public double Sum(ReadOnlySpan<float> features)
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
            sum += _values[i] * features[i];
        return sum;
    }

    private static float Number(string name, string[] row) =>
        float.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? value
            : throw Fault(name, $"'{row[1]}' of '{row[0]}' is not a number");

    private static FormatException Fault(string name, string what) =>
        new($"weights/{name}.tsv: {what}; take the file of this version, or fit it again with `MtQuality.Forge build`.");
}
