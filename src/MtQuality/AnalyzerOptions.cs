using MtQuality.Data;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality;

/// <summary>
/// What an analyzer is made of. The defaults are what ships with the library, and what <c>mtq</c> uses. A part that is missing or damaged is
/// an exception; set it to null to do without it.
/// </summary>
public sealed record AnalyzerOptions
{
    // What ships is opened when it is asked for: who replaces a part need not have it.
    private readonly Lazy<NgramModel?> _languageModel = new(() => NgramModel.Shipped);
    private readonly Lazy<TrainedModel?> _classifier = new(() => TrainedModel.Shipped);

    /// <summary>The lexicons, perhaps extended by the user's.</summary>
    public LexiconSet Lexicons { get; init; } = LexiconSet.Shipped;

    /// <summary>
    /// The language model; null: signals that read it are withheld. The analyzer does not own it: dispose of one that you opened after all
    /// analyzers that use it.
    /// </summary>
    /// <exception cref="FileNotFoundException">The shipped model is not beside the assembly; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">The shipped model is damaged or of another version; the message says what to do.</exception>
    public NgramModel? LanguageModel
    {
        get => _languageModel.Value;
        init => _languageModel = new(value);
    }

    /// <summary>The trained model that scores; null: evidence is held against its base rates (<see cref="EvidenceOnly"/>).</summary>
    public TrainedModel? Classifier
    {
        get => _classifier.Value;
        init => _classifier = new(value);
    }

    /// <summary>The thresholds of the verdicts; null: those of the classifier, or the default without one.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Findings that a reviewer has accepted.</summary>
    public Suppressions Suppressions { get; init; } = Suppressions.None;

    /// <summary>Scoring by evidence alone, without a trained model: weaker, and each bit of a score is a place that can be shown.</summary>
    public static AnalyzerOptions EvidenceOnly { get; } = new() { Classifier = null };

    /// <summary>Where weights, tagger, patterns and base rates are read from while they are being made.</summary>
    internal DataFiles Files { get; init; } = DataFiles.Embedded;

    /// <summary>The signals that are measured.</summary>
    internal SignalCatalog Signals { get; init; } = SignalCatalog.Shipped;
}
