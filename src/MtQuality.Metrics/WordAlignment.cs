namespace MtQuality.Metrics;

/// <summary>Aligns the tokens of a garbled text with those of its original, by the longest common subsequence of their
/// keys.</summary>
internal static class WordAlignment
{
    /// <summary>
    /// For each token of <paramref name="garbled"/> its counterpart in <paramref name="original"/>: the number of the equal token,
    /// or, in a replaced stretch, −1 − n with n the number of the token that it most likely replaces (the one at the same share of
    /// the stretch; for an inserted token the next one). Takes time and memory in proportion to the product of the lengths.
    /// </summary>
    public static int[] Align(ReadOnlySpan<ulong> garbled, ReadOnlySpan<ulong> original)
    {
        var (rows, columns) = (garbled.Length, original.Length);
        var common = new ushort[(rows + 1) * (columns + 1)];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                var here = i * (columns + 1) + j;
                common[here] = garbled[i] == original[j]
                    ? (ushort)(common[here + columns + 2] + 1)
                    : Math.Max(common[here + columns + 1], common[here + 1]);
            }
        }

        var aligned = new int[rows];
        int garbledAt = 0, originalAt = 0;
        while (garbledAt < rows)
        {
            var (startGarbled, startOriginal) = (garbledAt, originalAt);
            while (garbledAt < rows && originalAt < columns && garbled[garbledAt] != original[originalAt])
            {
                if (common[(garbledAt + 1) * (columns + 1) + originalAt] >= common[garbledAt * (columns + 1) + originalAt + 1])
                    garbledAt++;
                else
                    originalAt++;
            }
            if (originalAt == columns)
                garbledAt = rows;
            else if (garbledAt == rows)
                originalAt = columns;
            var (stretch, replaced) = (garbledAt - startGarbled, originalAt - startOriginal);
            for (var i = 0; i < stretch; i++)
                aligned[startGarbled + i] = -1 - (startOriginal + i * Math.Max(1, replaced) / stretch);
            if (garbledAt < rows)
                aligned[garbledAt++] = originalAt++;
        }
        return aligned;
    }
}
