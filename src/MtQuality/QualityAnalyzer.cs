using System.Globalization;
using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Parsing;
using MtQuality.Scoring;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;
using MtQuality.Tokens;

namespace MtQuality;

/// <summary>
/// The entry point of the library: turns an article into a score card. Immutable and safe to share between threads. It owns nothing that
/// has to be disposed of.
/// </summary>
public sealed class QualityAnalyzer
{
    private readonly AnalyzerOptions _options;
    private readonly TextResources _text;
    private readonly SignalResources _resources;
    private readonly Detector[] _detectors;
    private readonly IScorer _scorer;
    private readonly Judge _judge;

    /// <summary>Builds an analyzer. This takes some tens of milliseconds, so build one and reuse it.</summary>
    /// <param name="options">The parts it uses; null for those that ship with the library.</param>
    /// <exception cref="FileNotFoundException">A file that ships with the library is missing; the message names it and says
    /// what to do.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the classifier needs a feature that is not measured; the
    /// message says which.</exception>
    /// <exception cref="ArgumentException">A suppression names a signal that does not exist.</exception>
    public QualityAnalyzer(AnalyzerOptions? options = null)
    {
        _options = options ?? new AnalyzerOptions();
        _text = new TextResources(_options.Lexicons);
        _resources = new SignalResources(_text, _options.Files);
        _detectors = _options.Signals.CreateDetectors(_resources);
        Features = new FeatureSet(_options.Signals.Cards, _resources, _options.Files);
        foreach (var signal in _options.Suppressions.Signals.Except(_options.Signals.Cards.Select(card => card.Id)))
            SignalCatalog.Find(signal);
        (_scorer, Policy, Signature) = Score(_options);
        _judge = new Judge(Policy, _text.Vocabulary);
    }

    private QualityAnalyzer(QualityAnalyzer other, AnalyzerOptions options)
    {
        (_options, _text, _resources, _detectors, Features) = (options, other._text, other._resources, other._detectors, other.Features);
        (_scorer, Policy, Signature) = Score(options);
        _judge = new Judge(Policy, _text.Vocabulary);
    }

    /// <summary>The thresholds that verdicts are based on.</summary>
    public Policy Policy { get; }

    /// <summary>Identifies everything that the scores of this analyzer depend on.</summary>
    public Signature Signature { get; }

    /// <summary>The features of an article that a trained model can use.</summary>
    public FeatureSet Features { get; }

    /// <summary>Hash of the language model, or "none".</summary>
    internal string LanguageModel => _options.LanguageModel is { } model ? Hex.Of(model.Hash) : "none";

    /// <summary>This analyzer with another trained model and the policy of that model. It shares everything else with this analyzer, so the
    /// call is cheap.</summary>
    /// <param name="classifier">The model; null to score by evidence alone.</param>
    /// <exception cref="InvalidDataException">The model needs a feature that is not measured; the message says which.</exception>
    public QualityAnalyzer With(TrainedModel? classifier) => new(this, _options with { Classifier = classifier });

    /// <summary>Analyses one article. Accepts any text; the same article always gives the same card.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    /// <exception cref="ObjectDisposedException">The language model was disposed of.</exception>
    public ScoreCard Analyze(Article article)
    {
        using var document = Parse(article);
        using var text = Measure(document);
        var features = Features.Measure(text, Policy.CountTeasers);
        var assessment = _scorer.Assess(features);
        var verdict = _judge.Of(document, assessment);
        return ScoreCardWriter.Write(article, text, features, assessment, verdict);
    }

    /// <summary>Parses an article without measuring or judging it. Dispose of the result.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    public TextDocument Parse(Article article) => _text.Parse(article);

    /// <summary>Measures the features of an article: the vector that its score is computed from, and that a model is trained on.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    public FeatureVector MeasureFeatures(Article article)
    {
        using var document = Parse(article);
        using var text = Measure(document);
        return Features.Measure(text, Policy.CountTeasers);
    }

    /// <summary>The surprisal of every word of an article that the language model counts, in text order. Empty without
    /// a language model.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    public IReadOnlyList<WordSurprisal> TraceWords(Article article)
    {
        using var document = Parse(article);
        using var text = new MeasuredText(document, _resources, _options.LanguageModel);
        if (text.Trace is not { } trace)
            return [];
        var words = new List<WordSurprisal>(document.Tokens.Length);
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            foreach (ref readonly var word in trace.Of(s)[1..])
            {
                var (field, span) = document.Locate(document.Tokens[word.Token].Span);
                words.Add(new WordSurprisal(field, span, word.Surprisal));
            }
        }
        return words;
    }

    private MeasuredText Measure(TextDocument document)
    {
        var text = new MeasuredText(document, _resources, _options.LanguageModel);
        text.Measure(_options.Signals.Cards, _detectors, _options.Suppressions);
        return text;
    }

    private (IScorer Scorer, Policy Policy, Signature Signature) Score(AnalyzerOptions options)
    {
        options.Classifier?.Reads.Require(Features.Features, LanguageModel);
        IScorer scorer = options.Classifier is { } trained ? new TrainedScorer(trained, Features.Features) : new EvidenceScorer();
        var policy = options.Policy ?? options.Classifier?.Policy ?? Policy.Default;
        return (scorer, policy, Sign(options, scorer, policy));
    }

    private Signature Sign(AnalyzerOptions options, IScorer scorer, Policy policy) => new(
    [
        new("version", typeof(QualityAnalyzer).Assembly.GetName().Version!.ToString(3)),
        new("tokenizer", Tokenizer.Version.ToString(CultureInfo.InvariantCulture)),
        new("signals", Hex.HashOf(string.Join('\n', options.Signals.Cards.Select(card => $"{card.Id} {card.Version}")))),
        new("lexicons", Hex.Of(options.Lexicons.Hash)),
        new("suppressions", Hex.Of(options.Suppressions.Hash)),
        new("base_rates", Hex.Of(Features.BaseRates.Hash)),
        new("language_model", LanguageModel),
        new("scorer", scorer.Name),
        new("policy", policy.ToJson()),
    ]);
}

/// <summary>How surprising one word is to the language model.</summary>
/// <param name="Field">The part of the article that the word is in.</param>
/// <param name="Span">Its position, as UTF-16 offsets into that field.</param>
/// <param name="Bits">Its surprisal given the words before it, in bits; 0 or more.</param>
public readonly record struct WordSurprisal(Field Field, Span Span, double Bits);
