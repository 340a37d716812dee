namespace MtQuality.Scoring.Features;

/// <summary>One number that a trained model reads.</summary>
/// <param name="Name">Its name, <c>family.name</c>; that of its signal where it comes from one.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Accuses">Whether it counts what is wrong with a text, of which there can be any amount; otherwise it says what kind of text
/// it is, and a text far from all known ones is not judged.</param>
/// <param name="Version">Changes with everything that its number depends on beside the text and the language model.</param>
/// <param name="ReadsLanguageModel">Whether its number depends on the language model.</param>
public sealed record FeatureInfo(string Name, string Title, bool Accuses, string Version, bool ReadsLanguageModel)
{
    /// <summary>The part of <see cref="Name"/> before the dot.</summary>
    public string Family => Name[..Name.IndexOf('.', StringComparison.Ordinal)];
}
