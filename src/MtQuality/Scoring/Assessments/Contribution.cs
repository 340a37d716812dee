using MtQuality.Signals;

namespace MtQuality.Scoring.Assessments;

/// <summary>What one signal adds to a score.</summary>
/// <param name="Signal">Id of the signal, <c>family.name</c>. All features of a model that it shows are added up.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Bits">Bits of evidence against the text; below 0 if it speaks for the text. All contributions and
/// <see cref="Assessment.Base"/> add up to the log-odds of the score in bits.</param>
public readonly record struct Contribution(string Signal, string Title, double Bits)
{
    /// <summary>The part of <see cref="Signal"/> before the dot.</summary>
    public string Family => SignalInfo.FamilyOf(Signal);
}
