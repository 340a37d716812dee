using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>Collects the evidence of one detector in one document. Allocates nothing until the first place is added.</summary>
internal struct EvidenceCollector(string signal, TextDocument document, Suppressions suppressions)
{
    /// <summary>Maximum number of tokens in a finding, so that a reader can check it at a glance. Longer places are cut.</summary>
    public const int MaxFindingLength = 8;

    private List<Evidence>? _evidence;

    /// <summary>Adds a finding with a weight of 0–1.</summary>
    public void Add(TextSpan span, BlockRole role, string message, string? expected = null, double weight = 1) =>
        Add(new Evidence(Cut(span), role, message, InCaseOf(span, expected), weight, IsFinding: true));

    /// <summary>Adds a finding that leaves no doubt: no person writes such a place.</summary>
    public void AddCertain(TextSpan span, BlockRole role, string message, string? expected = null) =>
        Add(new Evidence(Cut(span), role, message, InCaseOf(span, expected), Weight: 1, IsFinding: true) { IsCertain = true });

    /// <summary>Adds a description: a place that is shown and measured, but is too long or too weak to be a finding.</summary>
    public void Describe(TextSpan span, BlockRole role, string message, double weight) =>
        Add(new Evidence(span, role, message, Expected: null, weight, IsFinding: false));

    /// <summary>The evidence in text order.</summary>
    public readonly IReadOnlyList<Evidence> InOrder()
    {
        _evidence?.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return _evidence is null ? [] : _evidence;
    }

    private readonly string? InCaseOf(TextSpan span, string? expected) =>
        expected is null ? null : WordingCase.Like(document, span, expected);

    private readonly TextSpan Cut(TextSpan span)
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
