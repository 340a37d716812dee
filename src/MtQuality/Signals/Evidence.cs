using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>One place in a document where a signal was found.</summary>
/// <param name="Span">The place: UTF-16 offsets into <see cref="TextDocument.Source"/>, end exclusive.</param>
/// <param name="Role">Role of the block that holds the place.</param>
/// <param name="Message">One line that tells a reader what is wrong here.</param>
/// <param name="Expected">The wording that was expected; null if unknown.</param>
/// <param name="Weight">How strong the evidence is, 0–1; 1 means that good English practically never has such a place.</param>
/// <param name="IsFinding">
/// False for a description (a whole sentence, the worst passage), which is shown but does not count against the text.
/// </param>
internal readonly record struct Evidence(TextSpan Span, BlockRole Role, string Message, string? Expected, double Weight, bool IsFinding)
{
    /// <summary>Whether no person writes such a place, so that a few of them decide however good the rest of the text is.</summary>
    public bool IsCertain { get; init; }

    /// <summary>Whether the place is in the headline or body; the verdict rests on these alone.</summary>
    public bool IsJudged => Role.IsJudged();
}

/// <summary>A detector's answer for one document.</summary>
/// <param name="Value">The value in the unit of its card; null when withheld because the text is too short.</param>
/// <param name="Evidence">The places behind the value, in text order; listed even if the value is withheld.</param>
internal readonly record struct Reading(double? Value, IReadOnlyList<Evidence> Evidence);
