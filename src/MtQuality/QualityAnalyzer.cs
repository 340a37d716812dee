using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Scoring;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality;

/// <summary>What an analyzer is made of; the defaults are what ships with the library.</summary>
public sealed record AnalyzerOptions
{
    /// <summary>The lexicons, perhaps extended by the user's.</summary>
    public LexiconSet Lexicons { get; init; } = LexiconSet.Load();

    /// <summary>The language model; null: the signals that read it are withheld.</summary>
    public NgramModel? Model { get; init; } = ShippedModel.OpenIfPresent();

    /// <summary>The trained model that scores; null: evidence is held against its base rates.</summary>
    public TrainedModel? Classifier { get; init; }

    /// <summary>The thresholds of the verdicts; null: those of the classifier, or the default without one.</summary>
    public Policy? Policy { get; init; }

    /// <summary>Findings that a reviewer has accepted.</summary>
    public Suppressions Suppressions { get; init; } = Suppressions.None;

    /// <summary>Where weights, tagger, patterns and base rates are read from while they are being made.</summary>
    internal DataFiles Files { get; init; } = DataFiles.Embedded;
}

/// <summary>How surprising one word is to the language model.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Span">Where, in that field.</param>
/// <param name="Bits">Its surprisal after the words before it, 0 or more.</param>
public readonly record struct WordSurprisal(Field Field, Span Span, double Bits);

/// <summary>The one door of the library: an article in, a score card out. Immutable and safe to share between threads.</summary>
public sealed class QualityAnalyzer
{
    private const int MaxReasons = 3;

    // A model gives every feature some say; below this many bits it is no reason to tell a person.
    private const double MinReason = 0.1;

    // Where another language has more than four times the room of English, the English is an aside and not the article.
    private const int MaxForeign = 4;

    private readonly AnalyzerOptions _options;
    private readonly TextResources _resources;
    private readonly Detector[] _detectors;
    private readonly IScorer _scorer;

    /// <summary>Builds an analyzer; takes some tens of milliseconds, so build one and keep it.</summary>
    /// <exception cref="InvalidDataException">The classifier was trained with other signals, lexicons or another language
    /// model.</exception>
    public QualityAnalyzer(AnalyzerOptions? options = null)
    {
        _options = options ??= new AnalyzerOptions();
        _resources = new TextResources(options.Lexicons, options.Files);
        _detectors = SignalCatalog.CreateDetectors(_resources);
        Features = new FeatureSet(_resources);
        Ground = new ModelGround(SignalSetHash(), Signature.Hex(Features.Hash), Signature.Hex(options.Lexicons.Hash), LanguageModelHash(options));
        (_scorer, Policy, Signature) = Score(options);
    }

    private QualityAnalyzer(QualityAnalyzer other, AnalyzerOptions options)
    {
        (_options, _resources, _detectors, Features, Ground) = (options, other._resources, other._detectors, other.Features, other.Ground);
        (_scorer, Policy, Signature) = Score(options);
    }

    /// <summary>The thresholds in force.</summary>
    public Policy Policy { get; }

    /// <summary>Everything that produces the scores of this analyzer.</summary>
    public Signature Signature { get; }

    /// <summary>What a trained model may read of an article.</summary>
    public FeatureSet Features { get; }

    /// <summary>What a model trained on <see cref="Features"/> of this analyzer is made for.</summary>
    public ModelGround Ground { get; }

    /// <summary>The same analyzer with the scores and the policy of a trained model; quick, since it shares all that was built.</summary>
    /// <exception cref="InvalidDataException">The model was trained with other signals, lexicons or another language model.</exception>
    public QualityAnalyzer With(TrainedModel classifier) => new(this, _options with { Classifier = classifier });

    /// <summary>Parses an article without judging it. Dispose of the result.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or reach beyond its text.</exception>
    public TextDocument Parse(Article article) => TextDocument.Parse(article, _resources, _options.Model);

    /// <summary>The surprisal of every word of an article that the language model reads, in order; empty without a model.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or reach beyond its text.</exception>
    public IReadOnlyList<WordSurprisal> TraceWords(Article article)
    {
        using var document = Parse(article);
        if (document.Trace is not { } trace)
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

    /// <summary>Analyses one article. Any text will do; the same article gives the same card.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or reach beyond its text.</exception>
    public ScoreCard Analyze(Article article)
    {
        using var document = Parse(article);
        var readings = Array.ConvertAll(_detectors, detector => detector.Measure(document, _options.Suppressions));
        var values = Array.ConvertAll(readings, reading => reading.Value);
        var vector = Vector(document, readings, values);
        var assessment = _scorer.Assess(new ArticleReadings(vector, () => Flatten(document, readings, vector)));
        var evidence = Locate(document, readings);
        var (verdict, reason) = Judge(document, assessment);
        if (document.IsCut)
            reason = string.Create(CultureInfo.InvariantCulture, $"{reason}; only its first {document.ProseWords:N0} words were read");
        return new ScoreCard(
            article,
            document.JudgedWords,
            verdict,
            reason,
            assessment,
            [.. assessment.Contributions.Where(contribution => contribution.Bits >= MinReason).Take(MaxReasons).Select(contribution => Reason(contribution, evidence))],
            values,
            evidence,
            Passages(document));
    }

    /// <summary>What a trained model reads of one article: measured in its flattened text, so that layout and typing tell
    /// nothing.</summary>
    /// <exception cref="ArgumentException">The article's own blocks overlap, are out of order, or reach beyond its text.</exception>
    public FeatureRow MeasureFeatures(Article article)
    {
        using var document = Parse(article);
        return FlatText.Of(document, Policy.CountTeasers) is { } flat ? MeasureFlat(flat) : MeasureFlat(document, MeasureRead(document));
    }

    private FeatureRow Flatten(TextDocument document, Reading[] readings, FeatureVector vector) =>
        FlatText.Of(document, Policy.CountTeasers) is { } flat ? MeasureFlat(flat) : Features.Measure(new MeasuredDocument(document, vector, readings));

    private FeatureRow MeasureFlat(string text)
    {
        var article = new Article("flat", text) { Blocks = [new Block(new Span(0, text.Length), BlockRole.Body)] };
        using var document = Parse(article);
        return MeasureFlat(document, MeasureRead(document));
    }

    private FeatureRow MeasureFlat(TextDocument document, Reading[] readings) =>
        Features.Measure(new MeasuredDocument(document, Vector(document, readings, Array.ConvertAll(readings, reading => reading.Value)), readings));

    private Reading[] MeasureRead(TextDocument document) =>
        Array.ConvertAll(_detectors, detector => SignalFeatures.IsRead(detector.Info) || EvidenceScorer.IsHard(detector.Info) ? detector.Measure(document, _options.Suppressions) : new Reading(null, []));

    private FeatureVector Vector(TextDocument document, Reading[] readings, double?[] values) => new(
        Policy.CountTeasers ? document.ProseWords : document.JudgedWords,
        values,
        Array.ConvertAll(readings, reading => reading.Evidence.Where(item => Policy.CountTeasers || item.IsJudged).Sum(item => item.Weight)));

    private static List<Finding> Locate(TextDocument document, Reading[] readings)
    {
        var located = new List<Finding>();
        for (var i = 0; i < readings.Length; i++)
        {
            foreach (var item in readings[i].Evidence)
            {
                var (field, span) = document.Locate(item.Span);
                located.Add(new Finding(SignalCatalog.All[i].Id, field, item.Role, span, item.Span.Of(document.Source).ToString(), item.Expected, item.Weight, item.Message, item.IsFinding));
            }
        }
        return located;
    }

    private static List<Passage> Passages(TextDocument document)
    {
        var passages = new List<Passage>(document.Blocks.Length);
        foreach (var block in document.Blocks)
        {
            var (field, span) = document.Locate(block.Span);
            passages.Add(new Passage(field, span, block.Role));
        }
        return passages;
    }

    private (Verdict Verdict, string Reason) Judge(TextDocument document, Assessment assessment)
    {
        var (function, words) = document.CountWords(_resources.Vocabulary);
        var functionWords = words == 0 ? 0 : (double)function / words;
        var isTooShort = document.JudgedWords < Policy.MinimumWords;
        var isNoProse = functionWords < Policy.MinimumFunctionWords;
        if (document.ForeignLength > document.EnglishLength * (isTooShort || isNoProse ? 1L : MaxForeign))
            return (Verdict.Withheld, $"not English: most of its words are {document.ForeignLanguage}");
        if (isTooShort)
            return (Verdict.Withheld, $"too short: {document.JudgedWords} words of headline and body, {Policy.MinimumWords} needed");
        if (isNoProse)
            return (Verdict.Withheld, string.Create(CultureInfo.InvariantCulture, $"not English prose: {functionWords:P0} function words, {Policy.MinimumFunctionWords:P0} needed"));
        if (VerseLines.Are(document))
            return (Verdict.Withheld, "verse: its lines break inside sentences");
        var verdict = Policy.Judge(assessment.Score);
        // The worst texts are unlike all others, and no less bad for it.
        if (assessment.IsOutOfDomain && verdict != Verdict.Flagged)
            return (Verdict.Withheld, "out of domain: unlike all texts that the model was trained on");
        var reason = verdict switch
        {
            Verdict.Flagged => string.Create(CultureInfo.InvariantCulture, $"score at or above {Policy.Flagged}"),
            Verdict.Suspect => string.Create(CultureInfo.InvariantCulture, $"score at or above {Policy.Suspect}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"score below {Policy.Suspect}"),
        };
        return (verdict, reason);
    }

    private static string Reason(Contribution contribution, List<Finding> evidence)
    {
        var strongest = evidence.Where(item => item.Signal == contribution.Signal).MaxBy(item => item.Weight);
        return strongest is null ? contribution.Title : $"{contribution.Title}: \"{Shorten(strongest.Text)}\"";
    }

    private static string Shorten(string text)
    {
        const int longest = 60;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest), "…");
    }

    private static string SignalSetHash() => Signature.Hex(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', SignalCatalog.All.Select(card => card.Id)))));

    private static string LanguageModelHash(AnalyzerOptions options) => options.Model is { } model ? Signature.Hex(model.Hash) : "none";

    private (IScorer Scorer, Policy Policy, Signature Signature) Score(AnalyzerOptions options)
    {
        if (options.Classifier is { } classifier)
            TrainedModelFile.Require(classifier.Ground, Ground);
        IScorer scorer = options.Classifier is { } trained ? new TrainedScorer(trained, Features) : new EvidenceScorer(BaseRates.Shipped);
        var policy = options.Policy ?? options.Classifier?.Policy ?? Policy.Default;
        return (scorer, policy, Sign(options, scorer, policy));
    }

    private Signature Sign(AnalyzerOptions options, IScorer scorer, Policy policy) => new(
    [
        new("version", typeof(QualityAnalyzer).Assembly.GetName().Version!.ToString(3)),
        new("tokenizer", Tokenizer.Version.ToString(CultureInfo.InvariantCulture)),
        new("signals", Ground.Signals),
        new("lexicons", Signature.Hex(options.Lexicons.Hash)),
        new("suppressions", Signature.Hex(options.Suppressions.Hash)),
        new("base_rates", Signature.Hex(BaseRates.Shipped.Hash)),
        new("language_model", Ground.LanguageModel),
        new("scorer", scorer.Name),
        new("policy", policy.ToJson()),
    ]);
}
