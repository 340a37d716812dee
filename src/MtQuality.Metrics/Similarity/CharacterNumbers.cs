namespace MtQuality.Metrics.Similarity;

/// <summary>Numbers characters from 1 on in the order in which they are met, so that six of them fit into few bits. It holds what it
/// has met.</summary>
internal sealed class CharacterNumbers
{
    private readonly int[] _basic = new int[char.MaxValue + 1];
    private readonly Dictionary<int, int> _beyond = [];

    /// <summary>How many different characters there were.</summary>
    public int Count { get; private set; }

    public int Number(int codePoint)
    {
        if (codePoint < _basic.Length)
        {
            ref var number = ref _basic[codePoint];
            return number != 0 ? number : number = ++Count;
        }
        if (!_beyond.TryGetValue(codePoint, out var known))
            _beyond.Add(codePoint, known = ++Count);
        return known;
    }
}
