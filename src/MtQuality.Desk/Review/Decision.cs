namespace MtQuality.Desk.Review;

/// <summary>A decision about to be stored.</summary>
/// <param name="Article">Number of the article in the database.</param>
/// <param name="Reviewer">Who decided.</param>
/// <param name="Judgement">What was decided.</param>
public sealed record NewDecision(long Article, string Reviewer, Judgement Judgement)
{
    /// <summary>The mark that it is about; null if it is about the article.</summary>
    public JudgedMark? Mark { get; init; }

    /// <summary>Whether the verdict and the marks were hidden until now.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Whether the article was drawn at random, so that it can stand for others.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Whether it settles a disagreement of others.</summary>
    public bool Resolves { get; init; }
}

/// <summary>A mark that a person has judged.</summary>
/// <param name="Signal">Id of its signal.</param>
/// <param name="Wording">The marked words.</param>
/// <param name="Reason">Why it is wrong; empty where the wording is accepted.</param>
public sealed record JudgedMark(string Signal, string Wording, string Reason);

/// <summary>A stored decision. It is never changed or deleted; one that is taken back keeps the time when it was.</summary>
/// <param name="Id">Its number; later decisions have higher ones.</param>
/// <param name="Said">What was decided.</param>
/// <param name="ArticleId">The id of the article in its run.</param>
/// <param name="Title">The title of the article; the beginning of its text if it has none.</param>
/// <param name="TakenAt">When, in UTC.</param>
/// <param name="Seconds">How long the person had the article open, in seconds; 0 or more.</param>
/// <param name="Signature">The signature of the run at that time.</param>
/// <param name="UndoneAt">When it was taken back, in UTC; null if it stands.</param>
public sealed record Decision(
    long Id,
    NewDecision Said,
    string ArticleId,
    string Title,
    DateTimeOffset TakenAt,
    double Seconds,
    string Signature,
    DateTimeOffset? UndoneAt);
