using MtQuality.Metrics.Comparison;

namespace MtQuality.Desk.Api;

/// <summary>What <c>mtq compare --format json</c> writes, for the OpenAPI document. Offsets are UTF-16 units; ends are exclusive.</summary>
internal sealed record ComparisonAnswer(
    int Schema,
    ComparedSide Original,
    ComparedSide Suspect,
    ComparedWords Words,
    IReadOnlyList<ComparedFact> Immutables,
    ComparedScores Scores);

/// <summary>One of the two texts, and where it differs from the other.</summary>
internal sealed record ComparedSide(string Source, int Words, string Text, IReadOnlyList<ComparedPlace> Changes);

/// <summary>A place of changed words.</summary>
internal sealed record ComparedPlace(WordChange Change, int Start, int End);

/// <summary>What became of the words, and the share that survived, 0–1.</summary>
internal sealed record ComparedWords(int Kept, int Replaced, int Moved, int Dropped, int Added, double SurvivedShare);

/// <summary>A number, name or quotation of the original, and whether the suspect has kept it.</summary>
internal sealed record ComparedFact(ImmutableKind Kind, string Text, int Start, int End, bool Kept);

/// <summary>BLEU, chrF and TER, each with the signature of how it was computed.</summary>
internal sealed record ComparedScores(int Segments, double Bleu, double Chrf, double ChrfPp, double Ter, IReadOnlyList<string> Signatures);
