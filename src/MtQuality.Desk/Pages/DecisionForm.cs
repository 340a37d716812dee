namespace MtQuality.Desk.Pages;

/// <summary>What the form of a decision sends.</summary>
internal sealed class DecisionForm
{
    /// <summary>Number of the article.</summary>
    public long Article { get; set; }

    /// <summary>The word of the judgement.</summary>
    public string? Judgement { get; set; }

    /// <summary>Whether verdict and marks were hidden.</summary>
    public bool Blind { get; set; }

    /// <summary>Whether it settles a disagreement.</summary>
    public bool Settles { get; set; }

    /// <summary>Signal of the mark that it is about.</summary>
    public string? Signal { get; set; }

    /// <summary>Words of the mark.</summary>
    public string? Wording { get; set; }

    /// <summary>Why the mark is wrong.</summary>
    public string? Reason { get; set; }
}
