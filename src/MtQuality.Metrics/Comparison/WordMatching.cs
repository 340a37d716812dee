namespace MtQuality.Metrics.Comparison;

/// <summary>Which words of two texts are the same ones: those kept in order, and blocks that were moved.</summary>
internal sealed class WordMatching
{
    private const int MinMoveLength = 3;

    // Of the places of common words such as "the", only so many are tried.
    private const int MaxPlaces = 32;

    private readonly ulong[] _original;
    private readonly ulong[] _suspect;

    public WordMatching(ulong[] original, ulong[] suspect)
    {
        (_original, _suspect) = (original, suspect);
        var numbers = new Dictionary<ulong, int>();
        Partners = LongestCommonSubsequence.Match(Number(original, numbers), Number(suspect, numbers), numbers.Count);
        ForgetIslands();
        IsMoved = new bool[original.Length];
        FindMoves();
    }

    /// <summary>For each word of the original its place in the suspect, or −1.</summary>
    public int[] Partners { get; }

    /// <summary>Whether it was moved there, out of order.</summary>
    public bool[] IsMoved { get; }

    private static int[] Number(ulong[] keys, Dictionary<ulong, int> numbers)
    {
        var numbered = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!numbers.TryGetValue(keys[i], out numbered[i]))
                numbers.Add(keys[i], numbered[i] = numbers.Count);
        }
        return numbered;
    }

    /// <summary>
    /// Any two English texts have words like "of" in a common order. One or two equal words, with three times as many
    /// changed words on either side, are such a coincidence.
    /// </summary>
    private void ForgetIslands()
    {
        const int changedAround = 3;
        var (lastOriginal, lastSuspect) = (-1, -1);
        var forgotten = new List<Range>();
        for (var i = 0; i < Partners.Length;)
        {
            if (Partners[i] < 0)
            {
                i++;
                continue;
            }
            var start = i;
            while (++i < Partners.Length && Partners[i] == Partners[i - 1] + 1)
            {
            }
            var length = i - start;
            var before = Math.Max(start - lastOriginal, Partners[start] - lastSuspect) - 1;
            (lastOriginal, lastSuspect) = (i - 1, Partners[i - 1]);
            var next = Array.FindIndex(Partners, i, partner => partner >= 0);
            var behind = Math.Max((next < 0 ? Partners.Length : next) - i, (next < 0 ? _suspect.Length : Partners[next]) - lastSuspect - 1);
            if (length < MinMoveLength && Math.Min(before, behind) >= changedAround * length)
                forgotten.Add(start..i);
        }
        foreach (var island in forgotten)
            Partners.AsSpan(island).Fill(-1);
    }

    private void FindMoves()
    {
        var isTaken = new bool[_suspect.Length];
        foreach (var partner in Partners)
        {
            if (partner >= 0)
                isTaken[partner] = true;
        }
        var places = new Dictionary<(ulong, ulong, ulong), List<int>>();
        for (var place = 0; place + MinMoveLength <= _suspect.Length; place++)
        {
            if (isTaken.AsSpan(place, MinMoveLength).Contains(true))
                continue;
            var start = Start(_suspect, place);
            if (!places.TryGetValue(start, out var known))
                places.Add(start, known = []);
            if (known.Count < MaxPlaces)
                known.Add(place);
        }
        for (var i = 0; i + MinMoveLength <= _original.Length; i++)
        {
            if (!places.TryGetValue(Start(_original, i), out var known))
                continue;
            var (longest, to) = (0, 0);
            foreach (var place in known)
            {
                var length = 0;
                while (i + length < _original.Length
                    && place + length < _suspect.Length
                    && Partners[i + length] < 0
                    && !isTaken[place + length]
                    && _original[i + length] == _suspect[place + length])
                    length++;
                if (length > longest)
                    (longest, to) = (length, place);
            }
            if (longest < MinMoveLength)
                continue;
            for (var k = 0; k < longest; k++)
            {
                Partners[i + k] = to + k;
                IsMoved[i + k] = isTaken[to + k] = true;
            }
            i += longest - 1;
        }
    }

    private static (ulong, ulong, ulong) Start(ulong[] keys, int at) => (keys[at], keys[at + 1], keys[at + 2]);
}
