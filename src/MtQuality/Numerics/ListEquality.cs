namespace MtQuality.Numerics;

/// <summary>Equality of lists by their items: what the records that hold lists promise.</summary>
internal static class ListEquality
{
    /// <summary>Whether two lists have equal items in the same order, or are both null.</summary>
    public static bool SameItems<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? second) =>
        ReferenceEquals(first, second) || first is not null && second is not null && first.SequenceEqual(second);

    /// <summary>A hash of the items of a list.</summary>
    public static int HashOf<T>(IReadOnlyList<T>? items)
    {
        var hash = new HashCode();
        foreach (var item in items ?? [])
            hash.Add(item);
        return hash.ToHashCode();
    }
}
