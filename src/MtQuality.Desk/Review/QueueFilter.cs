using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Review;

/// <summary>Which article comes first.</summary>
public enum QueueOrder
{
    /// <summary>The score nearest to a threshold: a decision there moves the most verdicts.</summary>
    Threshold,

    /// <summary>The score nearest to one half.</summary>
    Unsure,

    /// <summary>The highest score.</summary>
    Score,

    /// <summary>The latest date.</summary>
    Newest,

    /// <summary>Site by site, the highest score of each first.</summary>
    Site,

    /// <summary>At random, in equal numbers from each stratum of verdict and score; always the same order. Only what is judged in it
    /// tells about all articles.</summary>
    Random,
}

/// <summary>Which articles are asked for, and in which order. What is null or empty asks for nothing.</summary>
public sealed record QueueFilter
{
    /// <summary>Which comes first.</summary>
    public QueueOrder Order { get; init; }

    /// <summary>The verdict by which articles stand in the queue.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The site, in full.</summary>
    public string Site { get; init; } = "";

    /// <summary>First date, as in the input.</summary>
    public string From { get; init; } = "";

    /// <summary>Last date, as in the input.</summary>
    public string To { get; init; } = "";

    /// <summary>A family of signals that has a finding in the article.</summary>
    public string Family { get; init; } = "";

    /// <summary>Words of the title or the text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether verdict and marks are hidden until the person has judged.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Whether only articles of a sheet are asked for.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Whether what is judged in this order is a random sample of each stratum, and can stand for the others.</summary>
    public bool IsDrawn => (IsSheet || Order == QueueOrder.Random) && (Site, From, To, Family, Text) == ("", "", "", "", "");
}
