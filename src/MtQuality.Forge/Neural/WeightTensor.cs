namespace MtQuality.Forge.Neural;

/// <summary>Numbers in a grid.</summary>
/// <param name="Shape">Its sizes, outermost first; a matrix is outputs × inputs.</param>
/// <param name="Values">The numbers, the last dimension running fastest.</param>
internal sealed record WeightTensor(int[] Shape, float[] Values)
{
    /// <summary>Number of rows of a matrix, or length of a vector.</summary>
    public int Rows => Shape[0];

    /// <summary>Number of columns of a matrix.</summary>
    public int Columns => Shape[1];

    /// <summary>A tensor of one value.</summary>
    public static WeightTensor Filled(float value, params int[] shape)
    {
        var values = new float[CountOf(shape)];
        Array.Fill(values, value);
        return new WeightTensor(shape, values);
    }

    /// <summary>A tensor of normally distributed numbers around 0.</summary>
    public static WeightTensor Normal(Random random, float deviation, params int[] shape)
    {
        var values = new float[CountOf(shape)];
        for (var i = 0; i < values.Length; i++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }
        return new WeightTensor(shape, values);
    }

    /// <summary>Number of values that a shape has room for.</summary>
    public static int CountOf(ReadOnlySpan<int> shape)
    {
        var count = 1;
        foreach (var size in shape)
            count = checked(count * size);
        return count;
    }

    /// <summary>A row of a matrix.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Some rows of a matrix or numbers of a vector, in the order given.</summary>
    public WeightTensor Take(IReadOnlyList<int> rows)
    {
        var width = Values.Length / Rows;
        var taken = new float[rows.Count * width];
        for (var i = 0; i < rows.Count; i++)
            Values.AsSpan(rows[i] * width, width).CopyTo(taken.AsSpan(i * width));
        return new WeightTensor([rows.Count, .. Shape[1..]], taken);
    }

    /// <summary>A matrix with its rows as columns.</summary>
    public WeightTensor Transposed()
    {
        var turned = new float[Values.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                turned[column * Rows + row] = Values[row * Columns + column];
        }
        return new WeightTensor([Columns, Rows], turned);
    }
}
