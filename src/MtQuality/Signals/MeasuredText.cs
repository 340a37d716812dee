using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Ngrams;
using MtQuality.Patterns;
using MtQuality.Rewording;

namespace MtQuality.Signals;

/// <summary>
/// An article while it is measured: the parsed document, what the models say about its words, and the readings of the
/// detectors. Each part is computed once. Dispose of it before the document.
/// </summary>
internal sealed class MeasuredText : IDisposable
{
    private readonly SignalResources _resources;
    private readonly Trace? _trace;
    private readonly FluencyProfile? _fluency;
    private TextCounts? _counts;
    private List<Swap>? _swaps;
    private PatternReading? _patterns;
    private EncodedText? _encoded;
    private IReadOnlyList<SignalInfo> _cards = [];
    private Detector[] _detectors = [];
    private Suppressions _suppressions = Suppressions.None;
    private Reading[] _readings = [];

    public MeasuredText(TextDocument document, SignalResources resources, NgramModel? model)
    {
        (Document, _resources) = (document, resources);
        if (model is null)
            return;
        _trace = new Trace(document, model);
        _fluency = FluencyProfile.Of(document, _trace);
    }

    /// <summary>The parsed article.</summary>
    public TextDocument Document { get; }

    /// <summary>How many words of each kind headline and body have.</summary>
    public TextCounts Counts => _counts ??= TextCounts.Of(Document, _resources.Vocabulary);

    /// <summary>What the language model says about every word; null without a model.</summary>
    public Trace? Trace => Noted(_trace, SignalInfo.LanguageModel);

    /// <summary>Summary statistics of the trace of headline and body; null without a model.</summary>
    public FluencyProfile? Fluency => Noted(_fluency, SignalInfo.LanguageModel);

    /// <summary>What the encoder says; null before <see cref="Read"/>.</summary>
    public EncodedText? Encoded => Noted(_encoded, SignalInfo.Encoder);

    /// <summary>Words that would fit an improbable place better; empty without a model.</summary>
    public List<Swap> Swaps => _swaps ??= _trace is null ? [] : _resources.Unspinner.Swaps(Document, _trace);

    /// <summary>What the patterns of its words say; null without a model or without prose.</summary>
    public PatternReading? Patterns =>
        _patterns ??= Trace is { } trace ? _resources.Patterns.Read(_resources.PatternReader.Read(Document, trace, Swaps)) : null;

    /// <summary>What the detectors measured; empty before <see cref="Measure"/> was called.</summary>
    public Readings Readings { get; private set; } = new([], []);

    /// <summary>Runs every detector once.</summary>
    /// <param name="cards">The cards of the detectors.</param>
    /// <param name="detectors">The detectors, in the order of their cards.</param>
    /// <param name="suppressions">Accepted findings, which are left out.</param>
    public void Measure(IReadOnlyList<SignalInfo> cards, Detector[] detectors, Suppressions suppressions)
    {
        (_cards, _detectors, _suppressions) = (cards, detectors, suppressions);
        _readings = Array.ConvertAll(detectors, detector => detector.Measure(this, suppressions));
        Readings = new Readings(cards, _readings);
    }

    /// <summary>Lets the encoder read the document, runs the detectors again that withheld their value for want of it, and leaves out
    /// places of others that it finds natural.</summary>
    /// <exception cref="ObjectDisposedException">The encoder was disposed of.</exception>
    public void Read(ITextEncoder encoder)
    {
        _encoded ??= encoder.Encode(Document);
        for (var i = 0; i < _detectors.Length; i++)
        {
            if (_cards[i].ReadsEncoder)
                _readings[i] = _detectors[i].Measure(this, _suppressions);
            else if (_cards[i].SecondOpinionUpTo > 0)
                _readings[i] = SecondOpinion.Of(_readings[i], _cards[i].SecondOpinionUpTo, Document, _encoded);
        }
    }

    /// <summary>Forgets what was computed when a detector asked; for measuring what a detector costs.</summary>
    internal void Forget()
    {
        (_counts, _swaps, _patterns) = (null, null, null);
        Document.Classes.Clear();
    }

    public void Dispose() => _trace?.Dispose();

    private T Noted<T>(T part, string name)
    {
        _resources.Note(name);
        return part;
    }
}
