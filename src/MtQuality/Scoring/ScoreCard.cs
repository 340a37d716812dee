using MtQuality.Documents;
using MtQuality.Numerics;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Scoring;

/// <summary>A place in an article that is evidence for a signal.</summary>
/// <param name="Signal">Id of the signal.</param>
/// <param name="Field">The part of the article that the place is in.</param>
/// <param name="Role">Role of the block that the place is in.</param>
/// <param name="Span">Its position, as UTF-16 offsets into that field.</param>
/// <param name="Text">The original text of the place.</param>
/// <param name="Expected">The wording one would expect instead; null if unknown.</param>
/// <param name="Weight">How strong the evidence is, 0–1.</param>
/// <param name="Message">One line for a reader: what is odd here.</param>
/// <param name="IsFinding">True if the place counts as a fault; false for a description, which is shown but accuses nobody.</param>
public sealed record Finding(
    string Signal,
    ArticleField Field,
    BlockRole Role,
    TextSpan Span,
    string Text,
    string? Expected,
    double Weight,
    string Message,
    bool IsFinding);

/// <summary>A block of an article.</summary>
/// <param name="Field">The part of the article that the block is in.</param>
/// <param name="Span">Its position, as UTF-16 offsets into that field.</param>
/// <param name="Role">The part it plays on the page.</param>
public readonly record struct Passage(ArticleField Field, TextSpan Span, BlockRole Role);

/// <summary>The complete result for one article.</summary>
/// <param name="Article">The article that was analysed.</param>
/// <param name="Words">Number of words and numbers in headline and body.</param>
/// <param name="Verdict">The verdict on the article.</param>
/// <param name="Reason">Why this verdict, in a few words.</param>
/// <param name="Assessment">The score and what contributed to it.</param>
/// <param name="Because">The strongest contributions to the score in words, at most three, strongest first; none for an
/// article that is neither flagged nor suspect.</param>
/// <param name="Values">The value of every signal.</param>
/// <param name="Evidence">The evidence, ordered by signal as in the catalog, then by position in the text; of very much, the findings
/// with the largest weights.</param>
/// <param name="Passages">The blocks of the article, in order.</param>
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
    /// <summary>What the verdict can point at.</summary>
    public Causes Causes { get; init; }

    /// <summary>Number of findings that <see cref="Evidence"/> leaves out, because a reader needs no more. They count in the
    /// score.</summary>
    public int FindingsLeftOut { get; init; }

    /// <summary>Whether the encoder has read the article.</summary>
    public bool IsEncoded { get; init; }

    /// <summary>The feature vector that the assessment was computed from.</summary>
    internal FeatureVector? Features { get; init; }

    /// <summary>The evidence that counts as faults, which <c>findings.csv</c> lists, without those that were left out.</summary>
    public IEnumerable<Finding> Findings => Evidence.Where(item => item.IsFinding);

    /// <inheritdoc/>
    public bool Equals(ScoreCard? other) =>
        other is not null && Single.Equals(other.Single)
        && ListEquality.SameItems(Because, other.Because)
        && ListEquality.SameItems(Evidence, other.Evidence)
        && ListEquality.SameItems(Passages, other.Passages);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Single, ListEquality.HashOf(Evidence));

    private (Article, int, Verdict, string, Assessment, SignalValues, Causes, int, bool) Single =>
        (Article, Words, Verdict, Reason, Assessment, Values, Causes, FindingsLeftOut, IsEncoded);
}
