using MtQuality.Data;
using MtQuality.Encoders;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality;

/// <summary>
/// The parts of an analyzer. The defaults are those that ship with the library and that <c>mtq</c> uses. A part that is missing or damaged
/// causes an exception; set it to null to do without it.
/// </summary>
public sealed record AnalyzerOptions
{
    // Shipped files are opened on first use, so that a caller who replaces a part does not need the shipped file.
    private readonly Lazy<NgramModel?> _languageModel = new(() => NgramModel.Shipped);
    private readonly Lazy<TrainedModel?> _classifier = new(() => TrainedModel.Shipped);
    private readonly Lazy<TrainedModel?> _encoderClassifier = new(() => TrainedModel.ShippedWithEncoder);

    /// <summary>The lexicons: those that ship with the library, or an extension of them (<see cref="LexiconSet.Load"/>).</summary>
    public LexiconSet Lexicons { get; init; } = LexiconSet.Shipped;

    /// <summary>
    /// The language model. If null, signals that depend on it are withheld. The analyzer does not own the model: whoever opened it disposes
    /// of it, once no analyzer uses it any more.
    /// </summary>
    /// <exception cref="FileNotFoundException">The shipped model is not beside the assembly; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The shipped model is damaged or of another version; the message says what to do.</exception>
    public NgramModel? LanguageModel
    {
        get => _languageModel.Value;
        init => _languageModel = new(value);
    }

    /// <summary>
    /// The encoder. Null, the default, to do without one: then signals that depend on it are withheld. The analyzer does not own the
    /// encoder: whoever opened it disposes of it, once no analyzer uses it any more.
    /// </summary>
    public ITextEncoder? Encoder { get; init; }

    /// <summary>Which articles the encoder reads.</summary>
    public EncoderUse EncoderUse { get; init; } = EncoderUse.Needed;

    /// <summary>The trained model that scores what no encoder has read. If null, evidence is compared with its base rates
    /// (<see cref="EvidenceOnly"/>).</summary>
    /// <exception cref="InvalidDataException">The shipped model is damaged or of another version; the message says what to do.</exception>
    public TrainedModel? Classifier
    {
        get => _classifier.Value;
        init => _classifier = new(value);
    }

    /// <summary>
    /// The trained model that scores what the encoder has read. If null, <see cref="Classifier"/> scores that too, and no article needs the
    /// encoder. Not used without an encoder.
    /// </summary>
    /// <exception cref="FileNotFoundException">This build of the library has no such model; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The shipped model is damaged or of another version; the message says what to do.</exception>
    public TrainedModel? EncoderClassifier
    {
        get => _encoderClassifier.Value;
        init => _encoderClassifier = new(value);
    }

    /// <summary>The thresholds of the verdicts. If null, those of the classifier, of two that with the encoder, or the default policy if
    /// there is no classifier.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Findings that a reviewer has accepted: they are neither reported nor counted.</summary>
    public Suppressions Suppressions { get; init; } = Suppressions.None;

    /// <summary>Scoring by evidence alone, without a trained model. Less accurate, but every bit of a score comes from a place in the text
    /// that can be shown.</summary>
    public static AnalyzerOptions EvidenceOnly { get; } = new AnalyzerOptions().With(null);

    /// <summary>These options with one trained model in place of those that ship. A model that reads the encoder scores every article that
    /// the encoder reads; with any other model, no article needs the encoder.</summary>
    /// <param name="classifier">The model; null to score by evidence alone.</param>
    public AnalyzerOptions With(TrainedModel? classifier) => this with
    {
        Classifier = classifier,
        EncoderClassifier = classifier?.Reads.Encoder is null ? null : classifier,
    };

    /// <summary>The encoder, if it reads any article.</summary>
    internal ITextEncoder? EncoderInUse => EncoderUse == EncoderUse.None ? null : Encoder;

    /// <summary>Where weights, tagger, patterns and base rates are read from while they are being made.</summary>
    internal DataFiles Files { get; init; } = DataFiles.Embedded;

    /// <summary>The signals that are measured.</summary>
    internal SignalCatalog Signals { get; init; } = SignalCatalog.Shipped;
}
