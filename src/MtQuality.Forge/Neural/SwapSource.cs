namespace MtQuality.Forge.Neural;

/// <summary>What a source of synonyms puts in the place of a word.</summary>
/// <param name="Swaps">For a word in lower case, the words or phrases it may be replaced by, best first; empty for one it leaves.</param>
/// <param name="Nearness">How much the first are preferred: 1 for any alike, more for the first.</param>
internal sealed record SwapSource(Func<string, IReadOnlyList<string>> Swaps, double Nearness)
{
    /// <summary>A replacement; null where there is none.</summary>
    public string? Draw(string word, Random random)
    {
        var swaps = Swaps(word);
        return swaps.Count == 0 ? null : swaps[Math.Min(swaps.Count - 1, (int)(Math.Pow(random.NextDouble(), Nearness) * swaps.Count))];
    }
}
