namespace MtQuality.Scoring.Verdicts;

/// <summary>What is to be done with an article.</summary>
public enum Verdict
{
    /// <summary>Nothing speaks against it.</summary>
    Clear,

    /// <summary>Worth a look.</summary>
    Suspect,

    /// <summary>Likely spun or badly translated.</summary>
    Flagged,

    /// <summary>No verdict: too short, or not English prose.</summary>
    Withheld,
}
