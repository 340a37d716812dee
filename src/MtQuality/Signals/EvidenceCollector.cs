using MtQuality.Text;

namespace MtQuality.Signals;

/// <summary>Gathers the evidence of one detector in one document; allocates only when there is some.</summary>
internal struct EvidenceCollector(string signal, TextDocument document, Suppressions suppressions)
{
    private List<Evidence>? _evidence;

    /// <summary>Adds a finding: a place that a reader can check at a glance, at most eight tokens long.</summary>
    public void Add(Span span, BlockRole role, string message, string? expected = null, double weight = 1) =>
        Add(new Evidence(span, role, message, expected, weight, IsFinding: true));

    /// <summary>Adds a description: a place that is drawn and measured, but too long or too weak to accuse anyone.</summary>
    public void Describe(Span span, BlockRole role, string message, double weight) =>
        Add(new Evidence(span, role, message, Expected: null, weight, IsFinding: false));

    public readonly IReadOnlyList<Evidence> InOrder()
    {
        _evidence?.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return _evidence is null ? [] : _evidence;
    }

    private void Add(Evidence item)
    {
        if (!suppressions.Accept(signal, item.Span.Of(document.Source)))
            (_evidence ??= []).Add(item);
    }
}
