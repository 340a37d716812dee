using MtQuality.Documents;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Scoring;

/// <summary>A place in an article that speaks for a signal.</summary>
/// <param name="Signal">Id of the signal.</param>
/// <param name="Field">The part of the article it stands in.</param>
/// <param name="Role">Role of the block it stands in.</param>
/// <param name="Span">Where, in offsets of that field.</param>
/// <param name="Text">The words that stand there.</param>
/// <param name="Expected">The wording one would expect, where known.</param>
/// <param name="Weight">How strongly it speaks, 0–1.</param>
/// <param name="Message">One line for a person: what is odd here.</param>
/// <param name="IsFinding">False for a description, which is drawn and not counted as an accusation.</param>
public sealed record Finding(string Signal, Field Field, BlockRole Role, Span Span, string Text, string? Expected, double Weight, string Message, bool IsFinding);

/// <summary>A block of an article, in offsets of the field it stands in.</summary>
/// <param name="Field">The part of the article it stands in.</param>
/// <param name="Span">Where, in offsets of that field.</param>
/// <param name="Role">What it is for.</param>
public readonly record struct Passage(Field Field, Span Span, BlockRole Role);

/// <summary>Everything that is said of one article.</summary>
/// <param name="Article">The article, untouched.</param>
/// <param name="Words">Number of words and numbers in headline and body.</param>
/// <param name="Verdict">What is to be done with it.</param>
/// <param name="Reason">Why this verdict, in a few words.</param>
/// <param name="Assessment">Score and contributions.</param>
/// <param name="Because">The strongest reasons in words, at most three.</param>
/// <param name="Values">The value of every signal.</param>
/// <param name="Evidence">All evidence, by signal in the order of the catalog, then in that of the text.</param>
/// <param name="Passages">The blocks the article was taken to have, in order.</param>
public sealed record ScoreCard(
    Article Article,
    int Words,
    Verdict Verdict,
    string Reason,
    Assessment Assessment,
    IReadOnlyList<string> Because,
    SignalValues Values,
    IReadOnlyList<Finding> Evidence,
    IReadOnlyList<Passage> Passages)
{
    /// <summary>The vector that the assessment rests on.</summary>
    internal FeatureVector? Features { get; init; }

    /// <summary>The evidence that accuses: what <c>findings.csv</c> lists.</summary>
    public IEnumerable<Finding> Findings => Evidence.Where(item => item.IsFinding);
}
