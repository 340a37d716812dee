using System.Globalization;

namespace MtQuality.Reporting.Runs;

/// <summary>A share of the items of a corpus: every <paramref name="Count"/>th item, beginning with item
/// <paramref name="Number"/>.</summary>
/// <param name="Number">Which shard, from 1 to <paramref name="Count"/>.</param>
/// <param name="Count">Number of shards, 1 or more.</param>
/// <remarks>Neighbouring items go to different shards, so that a stretch of long articles is spread over all of them.</remarks>
public readonly record struct Shard(int Number, int Count)
{
    /// <summary>The shard that takes all items.</summary>
    public static readonly Shard Whole = new(1, 1);

    /// <summary>Reads <c>3/64</c>: the third of 64.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = Whole;
        var parts = text.Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || number < 1 || number > count)
            return false;
        shard = new Shard(number, count);
        return true;
    }

    /// <summary>Whether it takes this item, counted from 0.</summary>
    public bool Takes(long place) => place % Count == Number - 1;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
