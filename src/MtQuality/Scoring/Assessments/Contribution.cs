using MtQuality.Signals;

namespace MtQuality.Scoring.Assessments;

/// <summary>What one signal adds to a score.</summary>
/// <param name="Signal">Id of the signal, <c>family.name</c>. All features of a model that it shows are added up.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Bits">Bits of evidence against the text; below 0 if it speaks for the text. All contributions and
/// <see cref="Assessment.Base"/> add up to the log-odds of the score in bits.</param>
public readonly record struct Contribution(string Signal, string Title, double Bits)
{
    private const int MaxReasons = 3;

    // Every feature of a model contributes a little; a contribution of fewer bits is not worth mentioning.
    private const double MinReasonBits = 0.1;

    /// <summary>The reasons for a score: the strongest contributions against the text, at most three.</summary>
    /// <param name="contributions">All contributions, strongest first.</param>
    internal static IEnumerable<Contribution> Reasons(IEnumerable<Contribution> contributions) =>
        contributions.Where(contribution => contribution.Bits >= MinReasonBits).Take(MaxReasons);

    /// <summary>The part of <see cref="Signal"/> before the dot.</summary>
    public string Family => SignalInfo.FamilyOf(Signal);
}
