using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

/// <summary>A detector that reads one number of the document's <see cref="FluencyProfile"/>; withheld without a language model.</summary>
internal abstract class FluencyDetector(SignalInfo info) : Detector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        new(text.Document.JudgedWords >= Info.MinimumWords && text.Fluency is { Words: > 0 } profile ? Value(profile) : null, []);

    /// <summary>The number.</summary>
    protected abstract double Value(in FluencyProfile profile);
}
