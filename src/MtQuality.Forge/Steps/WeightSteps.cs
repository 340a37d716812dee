using MtQuality.Forge.Building;
using MtQuality.Forge.Weights;
using MtQuality.Rewording;

namespace MtQuality.Forge.Steps;

/// <summary>The weights that are fitted by logistic regression.</summary>
internal static class WeightSteps
{
    private const string Columns = "measurement<TAB>weight";
    private const string SpunAndHuman = "simulated spun articles and human ones";

    public static IEnumerable<Step> All => [Unspin, Terms];

    /// <summary>The tables of all weights.</summary>
    public static IReadOnlyList<Input> Tables =>
        [Input.Made(PathOf(UnspinWeights.Name)), Input.Made(PathOf(TermWeights.Name))];

    private static Input Spun => Corpora.LabelledOf("spun");

    private static IReadOnlyList<Input> Human =>
        [Corpora.LabelledOf("wmt"), Corpora.LabelledOf("round_trip"), Corpora.LabelledOf("mt_systems")];

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

    private static string PathOf(string name) => $"weights/{name}.tsv";
}
