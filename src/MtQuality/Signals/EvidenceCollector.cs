using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>Gathers the evidence of one detector in one document; allocates only when there is some.</summary>
internal struct EvidenceCollector(string signal, TextDocument document, Suppressions suppressions)
{
    /// <summary>Most tokens of a finding: what a reader checks at a glance. Longer places are cut here.</summary>
    public const int MaxFindingLength = 8;

    private List<Evidence>? _evidence;

    /// <summary>Adds a finding.</summary>
    public void Add(Span span, BlockRole role, string message, string? expected = null, double weight = 1) =>
        Add(new Evidence(Cut(span), role, message, expected, weight, IsFinding: true));

    /// <summary>Adds a description: a place that is drawn and measured, but too long or too weak to accuse anyone.</summary>
    public void Describe(Span span, BlockRole role, string message, double weight) =>
        Add(new Evidence(span, role, message, Expected: null, weight, IsFinding: false));

    public readonly IReadOnlyList<Evidence> InOrder()
    {
        _evidence?.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return _evidence is null ? [] : _evidence;
    }

    private readonly Span Cut(Span span)
    {
        var tokens = document.Tokens;
        var first = document.FirstTokenAt(span.Start);
        var last = first + MaxFindingLength - 1;
        return last < tokens.Length && tokens[last].End < span.End ? span with { End = tokens[last].End } : span;
    }

    private void Add(Evidence item)
    {
        if (!suppressions.Accept(signal, item.Span.Of(document.Source)))
            (_evidence ??= []).Add(item);
    }
}
