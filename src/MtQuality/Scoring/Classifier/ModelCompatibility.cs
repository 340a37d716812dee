using MtQuality.Scoring.Features;

namespace MtQuality.Scoring.Classifier;

/// <summary>What a trained model needs in order to score.</summary>
/// <param name="Features">The features, in the order of the shape functions of the model, with the versions it was trained on.</param>
/// <param name="LanguageModel">Hash of the language model, or "none"; null if no feature of the model depends on it.</param>
/// <param name="Encoder">Hash of the encoder; null if no feature of the model depends on it.</param>
internal sealed record ModelCompatibility(IReadOnlyList<FeatureVersion> Features, string? LanguageModel, string? Encoder = null)
{
    // Without an encoder, that it is missing says more than that each of its features is.
    private const string OfEncoder = "encoder.";

    // Other words change nearly all features, and for the same reason.
    private const int MaxNamed = 3;

    /// <summary>Refuses the model if what it needs is not available.</summary>
    /// <param name="measured">The features that are measured.</param>
    /// <param name="languageModel">Hash of the language model in use, or "none".</param>
    /// <param name="encoder">Hash of the encoder in use, or "none".</param>
    /// <param name="model">What the message calls the model.</param>
    /// <exception cref="InvalidDataException">Something is missing or different; the message names differences and says what to
    /// do.</exception>
    public void Require(IReadOnlyList<FeatureInfo> measured, string languageModel, string encoder, string model = "The model")
    {
        var withoutEncoder = Encoder is not null && encoder == "none";
        List<string> features =
        [
            .. Features
                .Where(feature => !(withoutEncoder && feature.Name.StartsWith(OfEncoder, StringComparison.Ordinal)))
                .Select(feature => Difference(feature, measured)).OfType<string>(),
        ];
        List<string> differences =
        [
            .. features.Take(MaxNamed),
            .. features.Count > MaxNamed ? [$"{features.Count - MaxNamed} more features"] : Array.Empty<string>(),
            .. Difference("the language model", LanguageModel, languageModel),
            .. Difference("the encoder", Encoder, encoder),
            .. Unnamed("a language model", LanguageModel, measured.Where(feature => feature.ReadsLanguageModel)),
            .. Unnamed("an encoder", Encoder, measured.Where(feature => feature.ReadsEncoder)),
        ];
        if (differences.Count == 0)
            return;
        throw new InvalidDataException(
            $"{model} needs what is not available here: {string.Join("; ", differences)}. Use the lexicons, the encoder and the "
            + "language model that it was trained with, train it again with `mtq train LABELLED… --out DIR`, or score by evidence alone "
            + "with `--model none`.");
    }

    private IEnumerable<string> Unnamed(string part, string? wanted, IEnumerable<FeatureInfo> readers) =>
        wanted is null && readers.Any(reader => Features.Any(feature => feature.Name == reader.Name))
            ? [$"{part} that it does not name"]
            : [];

    private static IEnumerable<string> Difference(string part, string? wanted, string found) =>
        wanted is null || wanted == found
            ? []
            : [$"{part} {wanted}: {(found == "none" ? "there is none" : $"here it is {found}")}"];

    private static string? Difference(FeatureVersion wanted, IReadOnlyList<FeatureInfo> measured)
    {
        if (measured.FirstOrDefault(feature => feature.Name == wanted.Name) is not { } found)
            return $"the feature {wanted.Name}: there is none of that name";
        return found.Version == wanted.Version
            ? null
            : $"the feature {wanted.Name} in version {wanted.Version}: here it is {found.Version}, made with other lexicons or another "
                + "version of the program";
    }
}

/// <summary>A feature in the version that a model was trained on.</summary>
/// <param name="Name">Its <see cref="FeatureInfo.Name"/>.</param>
/// <param name="Version">Its <see cref="FeatureInfo.Version"/>.</param>
internal readonly record struct FeatureVersion(string Name, string Version);
