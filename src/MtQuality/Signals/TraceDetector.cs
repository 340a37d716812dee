using MtQuality.Documents;
using MtQuality.Ngrams;

namespace MtQuality.Signals;

/// <summary>A detector that collects evidence from what the language model says; without a model its reading is withheld.</summary>
internal abstract class TraceDetector(SignalInfo info) : EvidenceDetector(info)
{
    public sealed override Reading Measure(TextDocument document, Suppressions suppressions) =>
        document.Trace is null ? new Reading(null, []) : base.Measure(document, suppressions);

    protected sealed override void Collect(TextDocument document, ref EvidenceCollector evidence) =>
        Collect(document, document.Trace!, ref evidence);

    /// <summary>Adds every place of <paramref name="document"/> that speaks for the signal.</summary>
    protected abstract void Collect(TextDocument document, Trace trace, ref EvidenceCollector evidence);
}
