using MtQuality.Signals;

namespace MtQuality.Scoring.Features;

/// <summary>Describes one number that a trained model uses.</summary>
/// <param name="Name">Its name, <c>family.name</c>; the id of the signal if it is the value of a signal.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Signal">The signal that shows a reader what it measures; several features may share one.</param>
/// <param name="Accuses">True if it measures faults, of which a text can have any amount. False if it describes the kind of text; a text
/// whose values are far from those of the training texts is then out of domain.</param>
/// <param name="Version">A hash that changes with everything its value depends on except the text, the language model and the
/// encoder.</param>
/// <param name="ReadsLanguageModel">Whether its value depends on the language model.</param>
internal sealed record FeatureInfo(string Name, string Title, SignalInfo Signal, bool Accuses, string Version, bool ReadsLanguageModel)
{
    /// <summary>Whether its value depends on the encoder.</summary>
    public bool ReadsEncoder { get; init; }

    /// <summary>The part of <see cref="Name"/> before the dot.</summary>
    public string Family => SignalInfo.FamilyOf(Name);
}
