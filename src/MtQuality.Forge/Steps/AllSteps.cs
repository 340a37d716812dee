using MtQuality.Forge.Building;

namespace MtQuality.Forge.Steps;

/// <summary>Every step of the build, in order.</summary>
internal static class AllSteps
{
    public static IReadOnlyList<Step> Of(Places places)
    {
        List<Step> made =
        [
            .. LexiconSteps.All,
            .. SetSteps.All,
            .. ModelSteps.Language,
            .. WeightSteps.All,
            EncoderStep.Create(),
            ModelSteps.Patterns,
            ModelSteps.BaseRateTable,
            ClassifierStep.WithoutEncoder(),
            ClassifierStep.WithEncoder(),
        ];
        return [HandWritten.Create(places, made), .. made];
    }
}
