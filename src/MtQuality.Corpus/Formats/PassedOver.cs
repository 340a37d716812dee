using System.Globalization;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>Counts the answers in an archive that hold no article.</summary>
internal sealed class PassedOver
{
    // Servers invent statuses and types.
    private const int MaxKinds = 50;

    private const string OtherKinds = "others";

    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts an answer by its status or type.</summary>
    public void Add(string kind)
    {
        kind = _counts.ContainsKey(kind) || _counts.Count < MaxKinds ? kind : OtherKinds;
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
    }

    /// <summary>What was counted; null if nothing was.</summary>
    public CorpusItem? Item(string source)
    {
        if (_counts.Count == 0)
            return null;
        var kinds = _counts.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Value:N0} of {kind.Key}"));
        var all = _counts.Values.Sum();
        return new CorpusItem.Skipped(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{source}: {all:N0} {(all == 1 ? "answer holds" : "answers hold")} no article ({string.Join(", ", kinds)})"),
            all);
    }
}
