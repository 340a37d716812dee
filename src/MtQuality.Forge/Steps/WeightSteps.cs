using MtQuality.Forge.Building;
using MtQuality.Forge.Weights;
using MtQuality.Rewording;

namespace MtQuality.Forge.Steps;

/// <summary>The weights that are fitted by logistic regression.</summary>
internal static class WeightSteps
{
    private const string Columns = "measurement<TAB>weight";
    private const string SpunAndHuman = "simulated spun articles and human ones";
    private const string GarbledAndHuman = "garbled articles and human ones";

    public static IEnumerable<Step> All => [Unspin, Terms, OddPairs];

    /// <summary>The tables of all weights.</summary>
    public static IReadOnlyList<Input> Tables =>
        [
            .. ((string[])[UnspinWeights.Name, TermWeights.Name, OddPairWeights.Name, OddPairWeights.ClassesName])
            .Select(name => Input.Made(PathOf(name)))
        ];

    private static Input Spun => Corpora.LabelledOf("spun");

    private static IReadOnlyList<Input> Human =>
        [Corpora.LabelledOf("wmt"), Corpora.LabelledOf("round_trip"), Corpora.LabelledOf("mt_systems")];

    // What the systems of today write has too few garbled pairs to learn from.
    private static IReadOnlyList<Input> Garbled => [.. Corpora.Labelled.Except([Corpora.LabelledOf("mt_systems")])];

    private static Step Unspin => new(
        "unspin-weights", "fits what undoes a swapped word", [
            .. ModelSteps.AllLexicons,
            ModelSteps.Model,
            Spun,
            .. Human
        ], [PathOf(UnspinWeights.Name)], context =>
        {
            using var model = context.OpenModel(ModelSteps.Model);
            using var output = context.WriteText(PathOf(UnspinWeights.Name));
            var weights = UnspinTraining.Fit(
                context.ReadOne(Spun),
                [.. Human.SelectMany(context.Read)],
                context.Resources,
                model,
                context.Say);
            WeightTable.Write(
                output,
                "What the measurements of a swap weigh that may undo a spinner's",
                SpunAndHuman,
                Columns,
                Unspinner.FeatureNames,
                weights);
        });

    private static Step Terms => new(
        "term-weights", "fits what names a swapped term", [
            .. ModelSteps.AllLexicons,
            ModelSteps.Model,
            Spun,
            .. Human
        ], [PathOf(TermWeights.Name)], context =>
        {
            using var model = context.OpenModel(ModelSteps.Model);
            using var output = context.WriteText(PathOf(TermWeights.Name));
            var weights = TermTraining.Fit(
                context.ReadOne(Spun),
                [.. Human.SelectMany(context.Read)],
                context.Resources,
                model,
                context.Say);
            WeightTable.Write(
                output,
                "What the measurements of a term weigh that two words may stand for",
                SpunAndHuman,
                Columns,
                TermFinder.FeatureNames,
                weights);
        });

    private static Step OddPairs => new(
        "odd-pair-weights",
        "fits what marks two words that do not go together",
        [.. ModelSteps.AllLexicons, ModelSteps.Model, ModelSteps.Tagger, .. Garbled],
        [PathOf(OddPairWeights.Name), PathOf(OddPairWeights.ClassesName)],
        context =>
        {
            using var model = context.OpenModel(ModelSteps.Model);
            var weights = OddPairTraining.Fit([.. Garbled.Select(context.ReadOne)], context.Resources, model, context.Say);
            var count = Rewording.OddPairs.FeatureCount;
            using var output = context.WriteText(PathOf(OddPairWeights.Name));
            WeightTable.Write(
                output,
                "What the measurements of two words side by side weigh that good English does not put together",
                GarbledAndHuman,
                Columns,
                Rewording.OddPairs.FeatureNames,
                weights.AsSpan(0, count));
            using var classes = context.WriteText(PathOf(OddPairWeights.ClassesName));
            WeightTable.Write(
                classes,
                "What the word classes of such a pair add: a row for the first word, a column for the second",
                GarbledAndHuman,
                $"class<TAB>{string.Join("<TAB>", PairClass.Names)}",
                PairClass.Names,
                weights.AsSpan(count));
        });

    private static string PathOf(string name) => $"weights/{name}.tsv";
}
