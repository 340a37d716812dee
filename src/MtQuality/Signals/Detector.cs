using MtQuality.Documents;

namespace MtQuality.Signals;

/// <summary>Measures one signal. Stateless between documents and safe to share between threads.</summary>
internal abstract class Detector(SignalInfo info)
{
    public SignalInfo Info { get; } = info;

    /// <summary>Measures <paramref name="document"/>, passing over what <paramref name="suppressions"/> accept; never throws on any
    /// text.</summary>
    public abstract Reading Measure(TextDocument document, Suppressions suppressions);
}

/// <summary>A detector whose value is one number for the whole of headline and body.</summary>
internal abstract class ValueDetector(SignalInfo info) : Detector(info)
{
    public sealed override Reading Measure(TextDocument document, Suppressions suppressions) =>
        new(document.JudgedWords < Info.MinimumWords ? null : Value(document), []);

    /// <summary>The value; only asked of documents with at least <see cref="SignalInfo.MinimumWords"/>. Null when there is nothing to
    /// measure.</summary>
    protected abstract double? Value(TextDocument document);
}

/// <summary>
/// A detector that collects evidence. Its value is the weight of the evidence in headline and body per 1,000 words there;
/// evidence in teasers is listed and does not count.
/// </summary>
internal abstract class EvidenceDetector(SignalInfo info) : Detector(info)
{
    public override Reading Measure(TextDocument document, Suppressions suppressions)
    {
        var evidence = new EvidenceCollector(Info.Id, document, suppressions);
        Collect(document, ref evidence);
        var found = evidence.InOrder();
        if (document.JudgedWords < Info.MinimumWords)
            return new Reading(null, found);
        var weight = 0.0;
        foreach (var item in found)
        {
            if (item.IsJudged)
                weight += item.Weight;
        }
        return new Reading(1000 * weight / document.JudgedWords, found);
    }

    /// <summary>Adds every place of <paramref name="document"/> that speaks for the signal.</summary>
    protected abstract void Collect(TextDocument document, ref EvidenceCollector evidence);
}
