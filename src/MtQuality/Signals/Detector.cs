using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Ngrams;

namespace MtQuality.Signals;

/// <summary>Measures one signal. Stateless between articles and safe to share between threads.</summary>
internal abstract class Detector(SignalInfo info)
{
    public SignalInfo Info { get; } = info;

    /// <summary>Measures <paramref name="text"/> without the findings that <paramref name="suppressions"/> accept. Never throws.</summary>
    public abstract Reading Measure(MeasuredText text, Suppressions suppressions);
}

/// <summary>A detector whose value is one number for headline and body together.</summary>
internal abstract class ValueDetector(SignalInfo info) : Detector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        new(text.Document.JudgedWords < Info.MinimumWords ? null : Value(text.Document), []);

    /// <summary>
    /// The value; null when there is nothing to measure. Called only if the text has at least
    /// <see cref="SignalInfo.MinimumWords"/> judged words.
    /// </summary>
    protected abstract double? Value(TextDocument document);
}

/// <summary>A detector whose value follows from the counts of words that it shares with others.</summary>
internal abstract class CountDetector(SignalInfo info) : Detector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        new(text.Document.JudgedWords < Info.MinimumWords ? null : Value(text.Counts), []);

    /// <summary>
    /// The value; null when there is nothing to measure. Called only if the text has at least
    /// <see cref="SignalInfo.MinimumWords"/> judged words.
    /// </summary>
    protected abstract double? Value(in TextCounts counts);
}

/// <summary>
/// A detector that collects places. Its value is the summed weight of the places in headline and body, per 1,000 words
/// of headline and body. Places in teasers are listed but do not count.
/// </summary>
internal abstract class PlaceDetector(SignalInfo info) : Detector(info)
{
    public override Reading Measure(MeasuredText text, Suppressions suppressions)
    {
        var evidence = new EvidenceCollector(Info.Id, text.Document, suppressions);
        Collect(text, ref evidence);
        var found = evidence.InOrder();
        if (text.Document.JudgedWords < Info.MinimumWords)
            return new Reading(null, found);
        var weight = 0.0;
        foreach (var item in found)
        {
            if (item.IsJudged)
                weight += item.Weight;
        }
        return new Reading(1000 * weight / text.Document.JudgedWords, found);
    }

    /// <summary>Adds every place that speaks for the signal.</summary>
    protected abstract void Collect(MeasuredText text, ref EvidenceCollector evidence);
}

/// <summary>A detector that needs only the parsed document to find its places.</summary>
internal abstract class DocumentDetector(SignalInfo info) : PlaceDetector(info)
{
    protected sealed override void Collect(MeasuredText text, ref EvidenceCollector evidence) =>
        Collect(text.Document, ref evidence);

    /// <summary>Adds every place that speaks for the signal.</summary>
    protected abstract void Collect(TextDocument document, ref EvidenceCollector evidence);
}

/// <summary>A detector that finds its places with the encoder. Where no encoder has read the text, its reading is withheld.</summary>
internal abstract class EncoderDetector(SignalInfo info) : PlaceDetector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        text.Encoded is null ? new Reading(null, []) : base.Measure(text, suppressions);

    protected sealed override void Collect(MeasuredText text, ref EvidenceCollector evidence) =>
        Collect(text.Document, text.Encoded!, ref evidence);

    /// <summary>Adds every place that speaks for the signal.</summary>
    protected abstract void Collect(TextDocument document, EncodedText encoded, ref EvidenceCollector evidence);
}

/// <summary>A detector that finds its places with the language model. Without a model its reading is withheld.</summary>
internal abstract class TraceDetector(SignalInfo info) : PlaceDetector(info)
{
    public sealed override Reading Measure(MeasuredText text, Suppressions suppressions) =>
        text.Trace is null ? new Reading(null, []) : base.Measure(text, suppressions);

    protected sealed override void Collect(MeasuredText text, ref EvidenceCollector evidence) =>
        Collect(text, text.Document, text.Trace!, ref evidence);

    /// <summary>Adds every place that speaks for the signal.</summary>
    protected abstract void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence);
}
