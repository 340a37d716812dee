using MtQuality.Documents;
using MtQuality.Ngrams;

namespace MtQuality.Signals.Fluency;

/// <summary>A detector that reads one number of the document's <see cref="FluencyProfile"/>; withheld without a language model.</summary>
internal abstract class FluencyDetector(SignalInfo info) : ValueDetector(info)
{
    protected sealed override double? Value(TextDocument document) => document.Fluency is { Words: > 0 } profile ? Value(profile) : null;

    /// <summary>The number.</summary>
    protected abstract double Value(in FluencyProfile profile);
}
