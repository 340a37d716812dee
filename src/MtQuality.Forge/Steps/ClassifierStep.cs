using MtQuality.Forge.Building;
using MtQuality.Forge.Learning;
using MtQuality.Learning;

namespace MtQuality.Forge.Steps;

/// <summary>The classifier that ships: what <c>mtq train</c> makes, measured with the files of the same build.</summary>
internal static class ClassifierStep
{
    private const string Folder = "models/en";

    private static IReadOnlyList<Input> Labelled => [.. Corpora.Labelled.Append(SetSteps.Odd).Select(SetSteps.ForClassifier)];

    private static Input Known => SetSteps.ForClassifier(SetSteps.Held);

    public static Step Create() => new(
        "classifier",
        "trains the classifier and sets its thresholds",
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
        ],
        [.. ModelFolder.Files.Select(file => $"{Folder}/{file}")],
        Make);

    private static void Make(StepContext context)
    {
        using var model = context.OpenModel(ModelSteps.Model);
        using var other = context.OpenModel(ModelSteps.StandIn);
        var options = new AnalyzerOptions { Lexicons = context.Lexicons, Files = context.Files, LanguageModel = model, Classifier = null };
        var trainer = new Trainer(
            new QualityAnalyzer(options),
            new TrainingOptions { Seed = context.Options.Seed },
            new QualityAnalyzer(options with { LanguageModel = other }));
        string[] labelled = [.. Labelled.Select(context.ReadOne)];
        string[] known = [context.ReadOne(Known)];
        string[] humans = [context.ReadOne(Corpora.HumanDev)];
        var result = trainer.Train(
            LabelledFiles.Read(labelled).Concat(LabelledFiles.Read(known).Select(item => item with { IsKnown = true })),
            LabelledFiles.Read(humans).Select(item => item with { Register = item.Article.Group ?? item.Register }),
            context.Say,
            context.Cancellation);
        List<TrainingFile> files =
        [
            .. Described(labelled, "training"),
            .. Described(known, "training, measured with the stand-in"),
            .. Described(humans, "thresholds")
        ];
        ModelFolder.Write(Path.GetDirectoryName(context.Write($"{Folder}/{ModelFolder.Files[0]}"))!, result, files);
    }

    private static IEnumerable<TrainingFile> Described(string[] files, string use) => files.Select(file => TrainingFile.Of(file, use));
}
