namespace MtQuality.Learning;

/// <summary>Which labels stand for which kind of text. Case is ignored. An unknown label is an error.</summary>
public sealed class LabelMap
{
    private readonly Dictionary<string, TextKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    private LabelMap()
    {
    }

    /// <summary>The labels that are known by default.</summary>
    public static LabelMap Default { get; } = Of(
        ["human", "native", "human_translation", "learner", "good", "clean", "original"],
        ["translated", "mt", "machine_translation", "round_trip"],
        ["spun", "spin", "paraphrased"]);

    /// <summary>A map of these labels alone.</summary>
    /// <exception cref="ArgumentException">A label stands for two kinds.</exception>
    public static LabelMap Of(IEnumerable<string> human, IEnumerable<string> translated, IEnumerable<string> spun)
    {
        var map = new LabelMap();
        foreach (var (kind, labels) in new[] { (TextKind.Human, human), (TextKind.Translated, translated), (TextKind.Spun, spun) })
        {
            foreach (var label in labels)
            {
                if (!map._kinds.TryAdd(label, kind) && map._kinds[label] != kind)
                    throw new ArgumentException(
                        $"The label '{label}' was given for both {map._kinds[label].ToString().ToLowerInvariant()} and "
                            + $"{kind.ToString().ToLowerInvariant()}; give it for one of them.");
            }
        }
        return map;
    }

    /// <summary>The labels that stand for a kind, in order.</summary>
    public IEnumerable<string> LabelsOf(TextKind kind) =>
        _kinds.Where(label => label.Value == kind).Select(label => label.Key).Order(StringComparer.Ordinal);

    /// <summary>What a label stands for; null where it is not known.</summary>
    public TextKind? Find(string label) => _kinds.TryGetValue(label, out var kind) ? kind : null;
}
