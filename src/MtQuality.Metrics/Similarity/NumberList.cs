namespace MtQuality.Metrics.Similarity;

/// <summary>The numbers of a segment's words or characters, in a table that is kept for the next segment.</summary>
internal sealed class NumberList
{
    private const int FirstSize = 256;

    private int[] _numbers = new int[FirstSize];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Span => _numbers.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int number)
    {
        if (Count == _numbers.Length)
            Array.Resize(ref _numbers, Count * 2);
        _numbers[Count++] = number;
    }
}
