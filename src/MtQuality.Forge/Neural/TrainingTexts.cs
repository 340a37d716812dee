namespace MtQuality.Forge.Neural;

/// <summary>Texts to learn from, by kind and source.</summary>
internal sealed class TrainingTexts
{
    // Between 1, by size, and 0, all alike.
    private const double SizePower = 0.6;

    private readonly Dictionary<EncoderKind, (TrainingText[][] Groups, double[] Sums)> _kinds = [];

    public TrainingTexts(IEnumerable<TrainingText> texts)
    {
        foreach (var kind in texts.GroupBy(text => text.Kind))
        {
            TrainingText[][] groups =
            [
                .. kind.GroupBy(text => text.Source, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => group.ToArray())
            ];
            var sum = 0.0;
            _kinds[kind.Key] = (groups, [.. groups.Select(group => sum += Math.Pow(group.Length, SizePower))]);
        }
    }

    /// <summary>A text of a kind.</summary>
    public TrainingText Draw(EncoderKind kind, Random random)
    {
        var (groups, sums) = _kinds[kind];
        var found = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        var group = groups[Math.Min(groups.Length - 1, found < 0 ? ~found : found)];
        return group[random.Next(group.Length)];
    }
}
