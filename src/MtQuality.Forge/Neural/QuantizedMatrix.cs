namespace MtQuality.Forge.Neural;

/// <summary>A matrix in whole numbers: each row has a scale of its own, and 0 stays 0.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Values">The whole numbers, row by row.</param>
/// <param name="Scales">What to multiply each row with.</param>
internal sealed record QuantizedMatrix(int Rows, int Columns, sbyte[] Values, float[] Scales)
{
    /// <summary>The greatest whole number of a weight. Processors without instructions for dot products of bytes add two products in 16
    /// bits; with 7-bit weights that does not overflow, and all processors agree.</summary>
    public const int WeightLimit = 63;

    /// <summary>The greatest whole number of a row that is not multiplied in that way.</summary>
    public const int FullLimit = 127;

    /// <summary>Rounds a matrix.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="limit">The whole number that the largest number of a row becomes.</param>
    public static QuantizedMatrix Of(WeightTensor matrix, int limit)
    {
        var values = new sbyte[matrix.Values.Length];
        var scales = new float[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
        {
            var largest = 0f;
            foreach (var value in matrix.Row(row))
                largest = Math.Max(largest, Math.Abs(value));
            scales[row] = largest > 0 ? largest / limit : 1;
            for (var column = 0; column < matrix.Columns; column++)
                values[row * matrix.Columns + column] = (sbyte)Math.Round(matrix.Row(row)[column] / scales[row]);
        }
        return new QuantizedMatrix(matrix.Rows, matrix.Columns, values, scales);
    }

    /// <summary>The whole numbers column by column.</summary>
    public sbyte[] Transposed()
    {
        var turned = new sbyte[Values.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                turned[column * Rows + row] = Values[row * Columns + column];
        }
        return turned;
    }

    /// <summary>The whole numbers without sign: 128 stands for 0.</summary>
    public byte[] Unsigned() => Array.ConvertAll(Values, value => (byte)(value + 128));
}
