namespace MtQuality.Scoring.Verdicts;

/// <summary>The verdict on an article: what a reviewer has to do with it.</summary>
public enum Verdict
{
    /// <summary>Score below the threshold for suspect articles: nothing to do.</summary>
    Unflagged,

    /// <summary>Worth a look by a reviewer.</summary>
    Suspect,

    /// <summary>Likely spun or badly translated, by places that a reader can see.</summary>
    Flagged,

    /// <summary>No verdict, because the text is too short, not English prose, verse, or unlike the training texts.</summary>
    Withheld,
}
