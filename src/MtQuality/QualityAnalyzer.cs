using System.Globalization;
using MtQuality.Documents;
using MtQuality.Encoders;
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
    // What the signature says of a part that is not there.
    private const string Nothing = "none";

    private readonly AnalyzerOptions _options;
    private readonly TextResources _text;
    private readonly SignalResources _resources;
    private readonly Detector[] _detectors;
    private readonly Cascade _cascade;
    private readonly Judge _judge;

    /// <summary>Builds an analyzer. This takes some tens of milliseconds, so build one and reuse it.</summary>
    /// <param name="options">The parts it uses; null for those that ship with the library.</param>
    /// <exception cref="FileNotFoundException">A file that ships with the library is missing; the message names it and says
    /// what to do.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the classifier needs a feature that is not measured; the
    /// message says which.</exception>
    /// <exception cref="ArgumentException">A suppression names a signal that does not exist, or a threshold of the policy is out of range;
    /// the message says which.</exception>
    public QualityAnalyzer(AnalyzerOptions? options = null)
    {
        _options = options ?? new AnalyzerOptions();
        ArgumentNullException.ThrowIfNull(_options.Lexicons);
        ArgumentNullException.ThrowIfNull(_options.Suppressions);
        if (_options.Policy?.Problem() is { } problem)
            throw new ArgumentException(problem);
        RequireDefined(_options.EncoderUse);
        _text = new TextResources(_options.Lexicons);
        _resources = new SignalResources(_text, _options.Files);
        _detectors = _options.Signals.CreateDetectors(_resources);
        Features = new FeatureSet(_options.Signals.Cards, _resources, _options.Files, _options.Encoder is not null);
        foreach (var signal in _options.Suppressions.Signals.Except(_options.Signals.Cards.Select(card => card.Id)))
            SignalCatalog.Find(signal);
        (_cascade, Policy) = Plan(_options);
        Signature = Sign(_options);
        _judge = new Judge(Policy);
    }

    private QualityAnalyzer(QualityAnalyzer other, AnalyzerOptions options)
    {
        (_options, _text, _resources, _detectors, Features) = (options, other._text, other._resources, other._detectors, other.Features);
        (_cascade, Policy) = Plan(options);
        Signature = Sign(options);
        _judge = new Judge(Policy);
    }

    /// <summary>The thresholds that verdicts are based on.</summary>
    public Policy Policy { get; }

    /// <summary>Identifies everything that the scores of this analyzer depend on.</summary>
    public Signature Signature { get; }

    /// <summary>The features of an article that a trained model can use.</summary>
    internal FeatureSet Features { get; }

    /// <summary>Which articles the encoder reads; <see cref="EncoderUse.None"/> without an encoder.</summary>
    public EncoderUse EncoderUse => _options.EncoderInUse is null ? EncoderUse.None : _options.EncoderUse;

    /// <summary>The trained model that decides last: of two, the one that reads the encoder. Null if evidence alone is scored.</summary>
    internal TrainedModel? Classifier => (_options.EncoderInUse is null ? null : _options.EncoderClassifier) ?? _options.Classifier;

    /// <summary>Hash of the language model, or "none".</summary>
    internal string LanguageModel => _options.LanguageModel is { } model ? Hex.Of(model.Hash) : Nothing;

    /// <summary>Hash of the encoder in use, or "none".</summary>
    internal string Encoder => _options.EncoderInUse is { } encoder ? Hex.Of(encoder.Hash) : Nothing;

    /// <summary>This analyzer with another trained model and the policy of that model, as <see cref="AnalyzerOptions.With"/> says. It
    /// shares everything else with this analyzer, so the call is cheap.</summary>
    /// <param name="classifier">The model; null to score by evidence alone.</param>
    /// <exception cref="InvalidDataException">The model needs a feature that is not measured; the message says which.</exception>
    public QualityAnalyzer With(TrainedModel? classifier) => new(this, _options.With(classifier));

    /// <summary>This analyzer with another use of its encoder. It shares everything else with this analyzer, so the call is
    /// cheap.</summary>
    /// <exception cref="InvalidDataException">A model needs a feature that is not measured; the message says which.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such use.</exception>
    public QualityAnalyzer With(EncoderUse use) => new(this, _options with { EncoderUse = RequireDefined(use) });

    /// <summary>Analyses one article. Accepts any text; the same article always gives the same card.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    /// <exception cref="ObjectDisposedException">The language model or the encoder was disposed of.</exception>
    public ScoreCard Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        using var document = Parse(article);
        using var text = Measure(document);
        var (features, assessment) = Assess(text);
        var verdict = _judge.Of(text, assessment, features.Causes);
        if (_cascade.Encoder is not null && text.Encoded is null)
            verdict.Reason += "; not read by the encoder";
        if (article.Note is { } note)
            verdict.Reason += $"; {note}";
        return ScoreCardWriter.Write(article, text, features, assessment, verdict);
    }

    /// <summary>Analyses articles as they come, on all cores. The cards come in the order of the articles; memory does not grow with their
    /// number.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellation">Ends the analysis, and the reading of <paramref name="articles"/>.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was signalled.</exception>
    public IAsyncEnumerable<ScoreCard> AnalyzeAsync(IAsyncEnumerable<Article> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return ArticleStream.Analyze(articles, Analyze, cancellation);
    }

    /// <summary>Parses an article without measuring or judging it. Dispose of the result.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    internal TextDocument Parse(Article article) => _text.Parse(article);

    /// <summary>Measures the features of an article: the vector that its score is computed from, and that a model is trained on.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    internal FeatureVector MeasureFeatures(Article article)
    {
        using var document = Parse(article);
        using var text = Measure(document);
        return Assess(text).Features;
    }

    /// <summary>The surprisal of every word of an article that the language model counts, in text order. Empty without
    /// a language model.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    public IReadOnlyList<WordSurprisal> TraceWords(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
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

    /// <summary>How likely each word of headline and body stands where a person would have written something else, in text order, whatever
    /// <see cref="EncoderUse"/> says of the article. Empty without an encoder in use.</summary>
    /// <exception cref="ArgumentException">The blocks given with the article overlap, are out of order, or reach past the end
    /// of its text.</exception>
    /// <exception cref="ObjectDisposedException">The encoder was disposed of.</exception>
    public IReadOnlyList<WordReplacement> TraceReplacements(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_options.EncoderInUse is not { } encoder)
            return [];
        using var document = Parse(article);
        var replaced = encoder.Encode(document).Replaced.Span;
        var words = new List<WordReplacement>(replaced.Length);
        for (var i = 0; i < replaced.Length; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord || float.IsNaN(replaced[i]))
                continue;
            var (field, span) = document.Locate(token.Span);
            words.Add(new WordReplacement(field, span, Logistic.Probability((double)replaced[i])));
        }
        return words;
    }

    private static EncoderUse RequireDefined(EncoderUse use) => Enum.IsDefined(use)
        ? use
        : throw new ArgumentOutOfRangeException(nameof(use), use, "Name one of needed, all and none.");

    private (FeatureVector Features, Assessment Assessment) Assess(MeasuredText text)
    {
        var (features, assessment) = _cascade.Assess(text, Features, Policy.CountTeasers);
        return (features with { Causes = Causes.Of(text.Document, text.Readings) }, assessment);
    }

    private MeasuredText Measure(TextDocument document)
    {
        var text = new MeasuredText(document, _resources, _options.LanguageModel);
        text.Measure(_options.Signals.Cards, _detectors, _options.Suppressions);
        return text;
    }

    private (Cascade Cascade, Policy Policy) Plan(AnalyzerOptions options)
    {
        var second = options.EncoderInUse is null ? null : options.EncoderClassifier;
        if (options.EncoderInUse is not { } encoder || options.EncoderUse == EncoderUse.Needed && second is null)
            return (Cascade.Without(ScorerOf(options.Classifier)), PolicyOf(options, options.Classifier));
        if (second is null)
            return (Cascade.Always(ScorerOf(options.Classifier), encoder), PolicyOf(options, options.Classifier));
        var (first, policy) = (options.Classifier, PolicyOf(options, second));
        return second.Gate is { } gate && first is not null && gate.Model == Hex.Of(first.Hash)
            // What the encoder does not score must be unflagged under the same policy as what it does.
            ? (new Cascade(
                ScorerOf(first),
                Math.Min(gate.From, policy.Suspect),
                ScorerOf(second),
                encoder,
                ReadsAll: options.EncoderUse == EncoderUse.All), policy)
            : (Cascade.Always(ScorerOf(second), encoder), policy);
    }

    private static Policy PolicyOf(AnalyzerOptions options, TrainedModel? model) => options.Policy ?? model?.Policy ?? Policy.Default;

    private IScorer ScorerOf(TrainedModel? model)
    {
        model?.Reads.Require(Features.Features, LanguageModel, Encoder, model.File);
        return model is null ? new EvidenceScorer() : new TrainedScorer(model, Features.Features);
    }

    private Signature Sign(AnalyzerOptions options) => new(
    [
        new("version", typeof(QualityAnalyzer).Assembly.GetName().Version!.ToString(3)),
        new("tokenizer", Tokenizer.Version.ToString(CultureInfo.InvariantCulture)),
        new("signals", Hex.HashOf(string.Join('\n', options.Signals.Cards.Select(card => $"{card.Id} {card.Version}")))),
        new("lexicons", Hex.Of(options.Lexicons.Hash)),
        new("suppressions", Hex.Of(options.Suppressions.Hash)),
        new("base_rates", Hex.Of(Features.BaseRates.Hash)),
        new("language_model", LanguageModel),
        new("scorer", _cascade.First?.Name ?? Nothing),
        new("encoder", Encoder),
        new("encoder_use", EncoderUse.ToString().ToLowerInvariant()),
        new("encoder_scorer", _cascade.Second?.Name ?? Nothing),
        new("policy", Policy.ToJson()),
    ]);
}

/// <summary>How likely one word was replaced.</summary>
/// <param name="Field">The part of the article that the word is in.</param>
/// <param name="Span">Its position, as UTF-16 offsets into that field.</param>
/// <param name="Probability">How likely a person would have written something else in its place, 0–1.</param>
public readonly record struct WordReplacement(ArticleField Field, TextSpan Span, double Probability);

/// <summary>How surprising one word is to the language model.</summary>
/// <param name="Field">The part of the article that the word is in.</param>
/// <param name="Span">Its position, as UTF-16 offsets into that field.</param>
/// <param name="Bits">Its surprisal given the words before it, in bits; 0 or more.</param>
public readonly record struct WordSurprisal(ArticleField Field, TextSpan Span, double Bits);
