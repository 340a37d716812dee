namespace MtQuality.Learning;

/// <summary>Where a judged article belongs.</summary>
/// <param name="Cluster">Number of its cluster of near-duplicates.</param>
/// <param name="IsHeldOut">Whether models are checked on it, so that none may ever learn from it.</param>
internal readonly record struct JudgedPlace(int Cluster, bool IsHeldOut);

/// <summary>
/// Parts judged articles into those that models learn from and those that they are checked on. The first text of a cluster of
/// near-duplicates decides for all of it by its hash: as more articles are judged, those that were held out stay held out, unless one
/// is judged that two clusters share.
/// </summary>
internal static class HeldOut
{
    /// <summary>Share of the clusters that is held out.</summary>
    public const double Share = 1.0 / 3;

    /// <summary>The place of each text.</summary>
    /// <param name="texts">The texts, in the order in which they were first judged.</param>
    public static IReadOnlyList<JudgedPlace> Of(IReadOnlyList<string> texts)
    {
        var duplicates = new NearDuplicates();
        foreach (var text in texts)
            // The same text is the same source, however short it is.
            duplicates.Add(group: text, NearDuplicates.Sketch(text));
        var clusters = duplicates.Clusters();
        var first = clusters.Index().DistinctBy(item => item.Item).ToDictionary(item => item.Item, item => texts[item.Index]);
        return [.. clusters.Select(cluster => new JudgedPlace(cluster, Sampling.Holds(first[cluster], Share)))];
    }
}
