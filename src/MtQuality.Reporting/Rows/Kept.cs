namespace MtQuality.Reporting.Rows;

/// <summary>How much a run keeps of its articles, beside its tables. Each keeps what those after it keep.</summary>
public enum Kept
{
    /// <summary>The analysed text.</summary>
    Text,

    /// <summary>The places that speak for each signal, with their wording.</summary>
    Evidence,

    /// <summary>Scores, readings and contributions.</summary>
    Scores,
}

/// <summary>What follows from how much is kept.</summary>
internal static class KeptParts
{
    /// <summary>Whether the run has pages of its articles.</summary>
    public static bool HasPages(this Kept kept) => kept != Kept.Scores;
}
