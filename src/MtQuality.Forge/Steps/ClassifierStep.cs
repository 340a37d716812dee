using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge.Building;
using MtQuality.Forge.Learning;
using MtQuality.Learning;
using MtQuality.Ngrams;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Forge.Steps;

/// <summary>The classifiers that ship: what <c>mtq train</c> makes, measured with the files of the same build.</summary>
internal static class ClassifierStep
{
    private const string Folder = "models/en";
    private const string EncoderFolder = $"{Folder}/encoder";

    // Essays of pupils who make many mistakes: there and back, they tell more of pupils than of machines.
    private const string Essays = "round_trip/school_essays";
    private const double WeightOfEssays = 0.3;

    private static readonly Input Fast = Input.Made($"{Folder}/{TrainedModelFile.FileName}");

    private static IReadOnlyList<Input> Labelled =>
        [.. Corpora.Labelled.Append(SetSteps.Odd).Concat(Corpora.Real).Select(SetSteps.ForClassifier)];

    private static Input Known => SetSteps.ForClassifier(SetSteps.Held);

    /// <summary>The classifier of articles that no encoder has read.</summary>
    public static Step WithoutEncoder() => new(
        "classifier",
        "trains the classifier and sets its thresholds",
        Inputs,
        Outputs(Folder),
        context => Make(context, Folder, null, null));

    /// <summary>The classifier of articles that the encoder has read, and which those are.</summary>
    public static Step WithEncoder() => new(
        "encoder-classifier",
        "trains the classifier that reads the encoder, and sets its thresholds and whom it reads",
        [.. Inputs, ModelSteps.Encoder, Fast],
        Outputs(EncoderFolder),
        context =>
        {
            using var encoder = OnnxTextEncoder.Open(context.ReadOne(ModelSteps.Encoder));
            Make(context, EncoderFolder, encoder, TrainedModelFile.Read(Path.GetDirectoryName(context.ReadOne(Fast))!));
        });

    private static IReadOnlyList<Input> Inputs =>
    [
        .. ModelSteps.AllLexicons,
        ModelSteps.Model,
        ModelSteps.StandIn,
        ModelSteps.Tagger,
        .. WeightSteps.Tables,
        ModelSteps.PatternWeights,
        ModelSteps.Rates,
        .. Labelled,
        Known,
        Corpora.HumanDev
    ];

    private static IReadOnlyList<string> Outputs(string folder) => [.. ModelFolder.Files.Select(file => $"{folder}/{file}")];

    private static void Make(StepContext context, string folder, ITextEncoder? encoder, TrainedModel? fast)
    {
        using var model = context.OpenModel(ModelSteps.Model);
        using var other = context.OpenModel(ModelSteps.StandIn);
        var trainer = new Trainer(
            Analyzer(context, model, encoder),
            new TrainingOptions { Seed = context.Options.Seed, Fast = fast, FastHasLearnt = true },
            Analyzer(context, other, encoder));
        string[] labelled = [.. Labelled.Select(context.ReadOne)];
        string[] known = [context.ReadOne(Known)];
        string[] humans = [context.ReadOne(Corpora.HumanDev)];
        var result = trainer.Train(
            LabelledFiles.Read(labelled)
                .Select(item => item.Register == Essays ? item with { Weight = WeightOfEssays } : item)
                .Concat(LabelledFiles.Read(known).Select(item => item with { IsKnown = true })),
            LabelledFiles.Read(humans).Select(item => item with { Register = item.Article.Group ?? item.Register }),
            context.Say,
            context.Cancellation);
        List<TrainingFile> files =
        [
            .. Described(labelled, "training"),
            .. Described(known, "training, measured with the stand-in"),
            .. Described(humans, "thresholds")
        ];
        ModelFolder.Write(Path.GetDirectoryName(context.Write($"{folder}/{ModelFolder.Files[0]}"))!, result, files);
    }

    private static QualityAnalyzer Analyzer(StepContext context, NgramModel model, ITextEncoder? encoder) => new(
        new AnalyzerOptions
        {
            Lexicons = context.Lexicons,
            Files = context.Files,
            LanguageModel = model,
            Encoder = encoder,
            EncoderUse = EncoderUse.All,
        }.With(null));

    private static IEnumerable<TrainingFile> Described(string[] files, string use) => files.Select(file => TrainingFile.Of(file, use));
}
