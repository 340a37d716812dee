using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

/// <summary>A detector whose value is one number of the <see cref="FluencyProfile"/>. Withheld without a language model.</summary>
internal abstract class FluencyDetector(SignalInfo info) : Detector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        new(text.Document.JudgedWords >= Info.MinimumWords && text.Fluency is { Words: > 0 } profile ? Value(profile) : null, []);

    /// <summary>The value of the signal, in the unit of its card.</summary>
    protected abstract double Value(in FluencyProfile profile);
}
