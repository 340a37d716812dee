using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Encoder;
using MtQuality.Forge.Building;
using MtQuality.Forge.Patterns;
using MtQuality.Forge.Tagging;
using MtQuality.Ngrams;
using MtQuality.Patterns;
using MtQuality.Signals;
using MtQuality.Tagging;

namespace MtQuality.Forge.Steps;

/// <summary>The language models, the tagger, the patterns and the base rates.</summary>
internal static class ModelSteps
{
    /// <summary>The language model that ships.</summary>
    public static readonly Input Model = Input.Made("models/en/ngrams.bin");

    /// <summary>The language model that has not read the held-out texts.</summary>
    public static readonly Input StandIn = Input.Made($"{Places.Work}/rest.bin");

    /// <summary>The encoder that ships.</summary>
    public static readonly Input Encoder = Input.Made("models/en/encoder.onnx");

    public static readonly Input Tagger = Input.Made(WordClassTagger.FileName);
    public static readonly Input PatternWeights = Input.Made(PatternModel.FileName);
    public static readonly Input Rates = Input.Made(BaseRates.FileName);

    private const string Description = "good English: see data/README.md";

    public static IEnumerable<Step> Language =>
    [
        new("language-model", "counts n-grams of good English", [
            .. LexiconSteps.Parsing,
            Corpora.Clean,
            Corpora.HumanDev,
            Corpora.AllLabelled
        ], [Model.Path], context =>
            BuildModel(context, Model.Path, [Corpora.HumanDev, Corpora.AllLabelled])),
        new("stand-in-model", "counts n-grams without the texts held out", [
            .. LexiconSteps.Parsing,
            Corpora.Clean,
            Corpora.HumanDev,
            Corpora.AllLabelled,
            SetSteps.Held
        ], [StandIn.Path], context =>
            BuildModel(context, StandIn.Path, [Corpora.HumanDev, Corpora.AllLabelled, SetSteps.Held])),
        new("tagger", "trains the word-class tagger", [.. LexiconSteps.Parsing, Corpora.Treebank, Corpora.Clean], [Tagger.Path], context =>
            File.WriteAllBytes(
                context.Write(Tagger.Path),
                TaggerTrain.Train(
                    context.ReadOne(Corpora.Treebank),
                    context.Read(Corpora.Clean),
                    context.Resources,
                    context.Options.TaggerPasses,
                    context.Say))),
    ];

    public static Step Patterns => new(
        "patterns",
        "trains the patterns",
        [
            .. AllLexicons,
            Model,
            StandIn,
            Tagger,
            .. WeightSteps.Tables,
            .. Corpora.Labelled.Append(SetSteps.Odd).Append(SetSteps.Held).Select(SetSteps.ForReaders)
        ],
        [PatternWeights.Path],
        context =>
        {
            using var model = context.OpenModel(Model);
            using var standIn = context.OpenModel(StandIn);
            string[] labelled = [.. Corpora.Labelled.Append(SetSteps.Odd).Select(set => context.ReadOne(SetSteps.ForReaders(set)))];
            var patterns = PatternTraining.Train(
                labelled,
                context.ReadOne(SetSteps.ForReaders(SetSteps.Held)),
                model,
                standIn,
                context.Resources,
                context.Say);
            File.WriteAllBytes(context.Write(PatternWeights.Path), patterns.Write());
        });

    public static Step BaseRateTable => new(
        "base-rates", "measures every signal in human text", [
            .. AllLexicons,
            Model,
            Tagger,
            Encoder,
            PatternWeights,
            .. WeightSteps.Tables,
            Corpora.HumanDev
        ], [Rates.Path], context =>
        {
            using var model = context.OpenModel(Model);
            using var encoder = OnnxTextEncoder.Open(context.ReadOne(Encoder));
            using var output = context.WriteText(Rates.Path);
            Forge.BaseRateTable.Write(output, context.ReadOne(Corpora.HumanDev), context.Resources, model, encoder);
        });

    /// <summary>Every lexicon, written by hand or made.</summary>
    public static IReadOnlyList<Input> AllLexicons => [Input.Made("lexicons/*.tsv")];

    private static void BuildModel(StepContext context, string output, IReadOnlyList<Input> excluded)
    {
        IEnumerable<Article> Articles(IEnumerable<string> files) => new CorpusReader(new ReadOptions { RepeatedIds = true }).Read(files)
            .Select(item => item is CorpusItem.Unreadable unreadable ? throw new InvalidDataException(unreadable.Problem.ToString()) : item)
            .OfType<CorpusItem.Read>().Select(read => read.Article);
        NgramModelBuilder.Build(
            () => Articles(context.Read(Corpora.Clean)),
            context.Write(output),
            new NgramModelOptions
            {
                Bytes = context.Options.LanguageModelBytes,
                Description = Description,
                Excluded = Articles(excluded.SelectMany(context.Read)),
                Lexicons = context.Lexicons,
            },
            context.Cancellation);
    }
}
