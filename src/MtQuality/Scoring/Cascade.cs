using MtQuality.Encoders;
using MtQuality.Scoring.Assessments;
using MtQuality.Scoring.Features;
using MtQuality.Signals;

namespace MtQuality.Scoring;

/// <summary>
/// How an article is scored: first without the encoder, then, unless its score is low beyond doubt, by what the encoder read as well. So
/// two models must agree to accuse, and the score depends on the article alone, whichever others are read.
/// </summary>
/// <param name="First">Scores what no encoder has read; null if every article is read.</param>
/// <param name="ReadFrom">Minimum score from which the encoder scores, 0–1; infinite if it reads nothing.</param>
/// <param name="Second">Scores what the encoder has read; null if it reads nothing.</param>
/// <param name="Encoder">The encoder; null if it reads nothing.</param>
/// <param name="ReadsAll">Whether it also reads the others, for its marks alone.</param>
internal sealed record Cascade(IScorer? First, double ReadFrom, IScorer? Second, ITextEncoder? Encoder, bool ReadsAll)
{
    /// <summary>A cascade that reads no article.</summary>
    public static Cascade Without(IScorer scorer) => new(scorer, double.PositiveInfinity, null, null, ReadsAll: false);

    /// <summary>A cascade that scores every article by what the encoder has read.</summary>
    public static Cascade Always(IScorer scorer, ITextEncoder encoder) => new(null, 0, scorer, encoder, ReadsAll: true);

    /// <summary>Measures the features of an article and scores it. The encoder has read the article afterwards, or not.</summary>
    /// <param name="text">The article, measured by the detectors that need no encoder.</param>
    /// <param name="features">The features.</param>
    /// <param name="withTeasers">Whether evidence in teasers counts.</param>
    public (FeatureVector Features, Assessment Assessment) Assess(MeasuredText text, FeatureSet features, bool withTeasers)
    {
        var vector = features.Measure(text, withTeasers);
        var low = First?.Assess(vector) is { } assessment && assessment.Score < ReadFrom ? assessment : null;
        if (low is null || ReadsAll)
            text.Read(Encoder!);
        if (low is not null)
            return (vector, low);
        vector = features.AfterReading(vector, text, withTeasers);
        return (vector, Second!.Assess(vector));
    }
}
