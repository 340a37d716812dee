using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Forge.Building;
using MtQuality.Forge.Lexicons;
using MtQuality.Forge.Neural;

namespace MtQuality.Forge.Steps;

/// <summary>The encoder: hours of training, and what of it ships.</summary>
internal static class EncoderStep
{
    private static readonly IReadOnlyList<Input> Read =
        [.. Corpora.Labelled.Append(SetSteps.Odd).Append(SetSteps.Held).Concat(Corpora.Real).Select(SetSteps.ForReaders)];

    public static Step Create() => new(
        "encoder",
        "trains the encoder, and makes it small",
        [.. ModelSteps.AllLexicons, Corpora.WordNet, Corpora.WordNetIndex, Corpora.PostEdits, Corpora.Tortured, .. Read],
        [ModelSteps.Encoder.Path],
        context =>
        {
            var resources = context.Resources;
            var start = BaseModel.Load();
            var pieces = new WordPieces(start.Vocabulary);
            var options = context.Options;
            var texts = EncoderTexts.Read(Read.Select(context.ReadOne), resources)
                .Where(text => options.EncoderReads(text.Source))
                .ToList();
            var wordNet = new WordNet(Path.GetDirectoryName(context.ReadOne(Corpora.WordNet))!);
            var edits = TextPair.Read(context.ReadOne(Corpora.PostEdits), "text", "post_edit")
                .SelectMany(pair => TextPair.Replacements(pair.First, pair.Second, resources))
                .Select(pair => (Replaced: pair.Second, By: pair.First));
            // A phrase may stand for many terms, and each tells which words stand for which.
            var tortured = TorturedWords.Read(context.ReadOne(Corpora.Tortured), resources.Vocabulary)
                .SelectMany(phrase => phrase.Words)
                .Select(pair => (Replaced: pair.Expected, By: pair.Spun));
            var words = new EncoderWords(texts, pieces);
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{texts.Count:N0} texts, {words.Whole.Count:N0} words"));
            (string Name, Func<SwapSource> Create)[] swaps =
            [
                ("swaps/thesaurus", () => SwapSources.Inflected(resources)),
                ("swaps/wordnet", () => SwapSources.Bare(wordNet, resources)),
                ("swaps/embeddings", () => SwapSources.Embedded(start, words.Whole)),
                ("swaps/seen", () => SwapSources.Seen(texts, edits.Concat(tortured))),
            ];
            var sources = swaps.Where(swap => options.EncoderReads(swap.Name)).Select(swap => swap.Create());
            var spinner = new Spinner([.. sources], words.Common);
            var sampler = new WindowSampler(new TrainingTexts(texts), spinner, new WindowWriter(pieces));
            var training = new EncoderTraining { Steps = options.EncoderSteps, Seed = options.Seed };
            var checkpoint = context.Checkpoint(training.ToString());
            var trainer = new EncoderTrainer(training, sampler, pieces.Padding, checkpoint, context.Say);
            EncoderExport.Write(trainer.Train(start, context.Cancellation), context.Write(ModelSteps.Encoder.Path));
        })
    {
        IsLong = true,
    };
}
