namespace MtQuality.Metrics.Similarity;

/// <summary>
/// Word edit distance in a beam around the diagonal, with the table of one hypothesis kept, so that one that differs from it in a
/// stretch needs only the rows that the stretch changes. Memory grows with the hypothesis times the width of the beam.
/// </summary>
internal sealed class BeamEditDistance
{
    private const int BeamWidth = 25;

    // Out of the beam; far from overflow when a cost is added.
    private const int Unreachable = 1 << 28;

    private int[] _rows = [];
    private int[] _scratch = [];
    private int[] _reference = [];
    private int[] _hypothesis = [];
    private int _referenceLength;
    private int _length;
    private int _stride;
    private int _beam;
    private double _slope;

    /// <summary>The distance of the hypothesis that the table is of.</summary>
    public int Distance { get; private set; }

    /// <summary>Makes the table of a hypothesis against a reference, neither of them empty.</summary>
    public void Start(ReadOnlySpan<int> reference, ReadOnlySpan<int> hypothesis)
    {
        (_referenceLength, _length) = (reference.Length, hypothesis.Length);
        Keep(ref _reference, reference);
        Keep(ref _hypothesis, hypothesis);
        _slope = (double)_referenceLength / _length;
        // Between very unequal lengths the beams of neighbouring rows must still overlap.
        _beam = BeamWidth < _slope / 2 ? (int)Math.Ceiling(_slope / 2 + BeamWidth) : BeamWidth;
        // One cell on the left, and on the right as many as the next row reaches further.
        _stride = Math.Min(_referenceLength + 1, 2 * _beam + 2 + (int)Math.Ceiling(_slope)) + 2;
        Grow(ref _rows, checked((_length + 1) * _stride));
        Grow(ref _scratch, 2 * _stride);
        var first = _rows.AsSpan(0, _stride);
        first[0] = Unreachable;
        for (var j = 0; j + 1 < _stride; j++)
            first[j + 1] = j <= _referenceLength ? j : Unreachable;
        FillFrom(1);
    }

    /// <summary>Takes another hypothesis of the same length, the same up to word <paramref name="from"/>.</summary>
    public void Replace(ReadOnlySpan<int> hypothesis, int from)
    {
        hypothesis.CopyTo(_hypothesis);
        FillFrom(from + 1);
    }

    /// <summary>The distance of a hypothesis that differs from that of the table only between words <paramref name="from"/> and
    /// <paramref name="to"/>.</summary>
    public int DistanceOf(ReadOnlySpan<int> hypothesis, int from, int to)
    {
        var above = Row(from);
        for (var i = from + 1; i <= _length; i++)
        {
            var row = _scratch.AsSpan((i & 1) * _stride, _stride);
            Fill(row, above, i, hypothesis[i - 1]);
            // Behind the stretch equal words follow: rows that differ by a constant will do so to the end.
            if (i >= to && IsShifted(row, Row(i), Width(i), out var constant))
                return Distance + constant;
            above = row;
        }
        return above[1 + _referenceLength - Low(_length)];
    }

    /// <summary>
    /// Follows the cheapest way back: for every word of the reference the last hypothesis word at or before its place (−1 where there
    /// is none), and whether either's words are in error.
    /// </summary>
    public void Align(Span<int> alignment, Span<bool> referenceErrors, Span<bool> hypothesisErrors)
    {
        var (i, j) = (_length, _referenceLength);
        while (i > 0 || j > 0)
        {
            var cell = Cell(i, j);
            var isEqual = i > 0 && j > 0 && _hypothesis[i - 1] == _reference[j - 1];
            if (i > 0 && j > 0 && cell == Cell(i - 1, j - 1) + (isEqual ? 0 : 1))
            {
                (i, j) = (i - 1, j - 1);
                alignment[j] = i;
                referenceErrors[j] = hypothesisErrors[i] = !isEqual;
            }
            else if (i > 0 && cell == Cell(i - 1, j) + 1)
            {
                hypothesisErrors[--i] = true;
            }
            else
            {
                alignment[--j] = i - 1;
                referenceErrors[j] = true;
            }
        }
    }

    private int Cell(int i, int j)
    {
        var at = 1 + j - Low(i);
        return at < 0 || at >= _stride ? Unreachable : _rows[i * _stride + at];
    }

    private void FillFrom(int from)
    {
        for (var i = from; i <= _length; i++)
            Fill(Row(i), Row(i - 1), i, _hypothesis[i - 1]);
        Distance = Cell(_length, _referenceLength);
    }

    private void Fill(Span<int> row, ReadOnlySpan<int> above, int i, int word)
    {
        var low = Low(i);
        var width = Width(i);
        // Where cell 0 of this row, one left of its beam, stands in the row above.
        var shift = low - Low(i - 1);
        var left = row[0] = Unreachable;
        var j = 0;
        if (low == 0)
        {
            left = row[1] = Math.Min(above[1 + shift] + 1, Unreachable);
            j = 1;
        }
        var reference = _reference.AsSpan(low + j - 1, width - j);
        above = above.Slice(shift + j, width - j + 1);
        var cells = row.Slice(1 + j, width - j);
        var diagonal = above[0];
        for (var k = 0; k < cells.Length; k++)
        {
            var up = above[k + 1];
            var best = diagonal + (reference[k] == word ? 0 : 1);
            best = Math.Min(best, up + 1);
            best = Math.Min(best, left + 1);
            cells[k] = left = Math.Min(best, Unreachable);
            diagonal = up;
        }
        row[(1 + width)..].Fill(Unreachable);
    }

    private static bool IsShifted(ReadOnlySpan<int> row, ReadOnlySpan<int> other, int width, out int constant)
    {
        constant = row[1] - other[1];
        for (var k = 2; k <= width; k++)
        {
            if (row[k] - other[k] != constant)
                return false;
        }
        return true;
    }

    private Span<int> Row(int i) => _rows.AsSpan(i * _stride, _stride);

    private int Diagonal(int i) => (int)Math.Floor(i * _slope);

    /// <summary>The first reference position that row <paramref name="i"/> reaches.</summary>
    private int Low(int i) => i == 0 ? 0 : Math.Max(0, Diagonal(i) - _beam);

    /// <summary>How many it reaches; the last row reaches to the end.</summary>
    private int Width(int i) => (i == _length ? _referenceLength + 1 : Math.Min(_referenceLength + 1, Diagonal(i) + _beam)) - Low(i);

    private static void Keep(ref int[] table, ReadOnlySpan<int> numbers)
    {
        Grow(ref table, numbers.Length);
        numbers.CopyTo(table);
    }

    private static void Grow(ref int[] table, int length)
    {
        if (table.Length < length)
            table = new int[Math.Max(length, table.Length * 2)];
    }
}
