using System.Globalization;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting;

/// <summary>The thresholds of a policy in words.</summary>
public static class PolicyText
{
    /// <summary>From which scores articles are flagged and suspect: "flagged from 0.9156, suspect from 0.5, or from 0.9 where no place can
    /// be pointed at".</summary>
    public static string Of(Policy policy)
    {
        var withoutPlaces = policy.SuspectFrom(default);
        var rest = withoutPlaces > policy.Suspect ? $", or from {Number(withoutPlaces)} where no place can be pointed at" : "";
        return $"flagged from {Number(policy.Flagged)}, suspect from {Number(policy.Suspect)}{rest}";
    }

    /// <summary>A threshold as it is: rounded, it would tell the wrong verdict of a score beside it.</summary>
    internal static string Number(double score) => score.ToString("0.####", CultureInfo.InvariantCulture);
}
