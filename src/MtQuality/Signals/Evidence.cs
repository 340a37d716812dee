using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>One place in a document that speaks for a signal.</summary>
/// <param name="Span">Where, in offsets of <see cref="TextDocument.Source"/>.</param>
/// <param name="Role">Role of the block it stands in.</param>
/// <param name="Message">One line for a person: what is odd here.</param>
/// <param name="Expected">The wording one would expect, where known.</param>
/// <param name="Weight">How strongly it speaks, 0–1: 1 is a place that good English practically never has.</param>
/// <param name="IsFinding">False for a description (a whole sentence, a worst window), which is drawn but not counted as an
/// accusation.</param>
public readonly record struct Evidence(Span Span, BlockRole Role, string Message, string? Expected, double Weight, bool IsFinding)
{
    /// <summary>Whether it stands in headline or body, on which the verdict rests.</summary>
    public bool IsJudged => Role.IsJudged();
}

/// <summary>A detector's answer for one document.</summary>
/// <param name="Value">The value in the unit of its card; null when it is withheld because the text is too short for it.</param>
/// <param name="Evidence">The places behind it, in order of the text; also given where the value is withheld.</param>
public readonly record struct Reading(double? Value, IReadOnlyList<Evidence> Evidence);
