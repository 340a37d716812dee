using Microsoft.AspNetCore.Components;
using MtQuality.Desk.Review;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Pages;

/// <summary>A mark of an article.</summary>
/// <param name="Number">Its number in the text, from 1.</param>
/// <param name="Signal">Id of its signal.</param>
/// <param name="Wording">The marked words.</param>
/// <param name="Message">What is wrong and what was expected.</param>
/// <param name="Weight">How strongly it accuses, 0–1.</param>
public sealed record ShownMark(int Number, string Signal, string Wording, MarkupString Message, double Weight);

/// <summary>What a learnt model says of an article.</summary>
/// <param name="Model">Number of the model.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">Its score, 0–1.</param>
public sealed record ModelVerdict(long Model, Verdict Verdict, double Score);

/// <summary>An article as it is judged.</summary>
/// <param name="Number">Its number in the database.</param>
/// <param name="Title">Its title; the beginning of its text if it has none.</param>
public sealed record JudgeView(long Number, string Title)
{
    /// <summary>Number of marks that stand above the text.</summary>
    public const int Strongest = 3;

    /// <summary>Beginning of the anchors of marks.</summary>
    public const string Anchor = "mark";

    /// <summary>Whether verdict, score and marks are hidden.</summary>
    public bool IsBlind { get; init; }

    /// <summary>The verdict of the run.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The verdict in words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Why it has this verdict.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Its score, 0–1.</summary>
    public double Score { get; init; }

    /// <summary>What the learnt model in force says of it; null where none has scored it, or while it is judged blind.</summary>
    public ModelVerdict? Placed { get; init; }

    /// <summary>The text with its marks in place.</summary>
    public MarkupString Text { get; init; }

    /// <summary>The marks that are shown, strongest first, and repeated words last; none while it is judged blind.</summary>
    public IReadOnlyList<ShownMark> Marks { get; init; } = [];

    /// <summary>What raised the score most, in words, strongest first; none where marks fill the place above the text, or while it is
    /// judged blind.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>How the score adds up.</summary>
    public MarkupString Waterfall { get; init; }

    /// <summary>What else is known of the article: names and values.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>What the person has said of it; null if nothing.</summary>
    public Judgement? Own { get; init; }

    /// <summary>What the person has said of it and taken back; null if nothing, or if another word of theirs stands.</summary>
    public Judgement? TakenBack { get; init; }

    /// <summary>The person's latest decision; null if there is none.</summary>
    public Decision? Last { get; init; }

    /// <summary>Who else has it open.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
