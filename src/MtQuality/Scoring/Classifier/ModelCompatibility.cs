using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.Classifier;

/// <summary>What a trained model reads, and is refused without.</summary>
/// <param name="Features">The features, in the order of the model's shape functions, each with the version it was trained on.</param>
/// <param name="LanguageModel">Hash of the language model, or "none"; null where no feature of the model depends on it.</param>
public sealed record ModelCompatibility(IReadOnlyList<FeatureVersion> Features, string? LanguageModel)
{
    /// <summary>Refuses a model that reads something else than what is measured.</summary>
    /// <param name="measured">The features that are measured.</param>
    /// <param name="languageModel">Hash of the language model at hand, or "none".</param>
    /// <exception cref="InvalidDataException">It does; the message names every difference and says what to do.</exception>
    public void Require(IReadOnlyList<FeatureInfo> measured, string languageModel)
    {
        var differences = Features.Select(feature => Difference(feature, measured)).OfType<string>().ToList();
        if (LanguageModel is { } wanted && wanted != languageModel)
            differences.Add(languageModel == "none" ? $"the language model {wanted}: there is none" : $"the language model {wanted}: here it is {languageModel}");
        if (differences.Count == 0)
            return;
        throw new InvalidDataException(
            $"The model reads what is not measured here: {string.Join("; ", differences)}. Use the lexicons and the language model that it was "
            + "trained with, train it again with `mtq train LABELLED… --out DIR`, or score by evidence alone with `--model none`.");
    }

    private static string? Difference(FeatureVersion wanted, IReadOnlyList<FeatureInfo> measured) =>
        measured.FirstOrDefault(feature => feature.Name == wanted.Name) is not { } found ? $"the feature {wanted.Name}: there is none of that name"
        : found.Version != wanted.Version ? $"the feature {wanted.Name} in version {wanted.Version}: here it is {found.Version}, made with other lexicons or another version of the program"
        : null;
}

/// <summary>One feature as a model was trained on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its <see cref="FeatureInfo.Version"/>.</param>
public readonly record struct FeatureVersion(string Name, string Version);
