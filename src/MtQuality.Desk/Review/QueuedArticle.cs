using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Review;

/// <summary>An article as the queue knows it.</summary>
/// <param name="Number">Its number in the database.</param>
/// <param name="Id">Its id in its run.</param>
/// <param name="Title">Its title; the beginning of its text if it has none.</param>
/// <param name="Site">Its site; empty if unknown.</param>
/// <param name="Date">Its date as the input writes it; empty if unknown.</param>
/// <param name="Verdict">The verdict by which it stands in the queue.</param>
/// <param name="Score">The score of that, 0–1.</param>
/// <param name="Wanted">Number of people who are to judge it, 1 or 2.</param>
/// <param name="Judged">Number of people whose judgement stands.</param>
/// <param name="IsInSheet">Whether it is in a sheet to check, and is judged blind.</param>
/// <param name="Place">Where its card is.</param>
internal sealed record QueuedArticle(
    long Number,
    string Id,
    string Title,
    string Site,
    string Date,
    Verdict Verdict,
    double Score,
    int Wanted,
    int Judged,
    bool IsInSheet,
    CardPlace Place)
{
    /// <summary>Number of the learnt model whose verdict and score these are; null if they are those of the run.</summary>
    public long? PlacedBy { get; init; }
}

/// <summary>Where the card of an article is.</summary>
/// <param name="Folder">The folder of its run.</param>
/// <param name="Start">First byte in the file of cards.</param>
/// <param name="Length">Length in bytes.</param>
internal readonly record struct CardPlace(string Folder, long Start, int Length);
