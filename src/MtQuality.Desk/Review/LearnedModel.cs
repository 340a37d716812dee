using MtQuality.Metrics;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Review;

/// <summary>What has become of a model.</summary>
public enum LearningState
{
    /// <summary>It is being learnt.</summary>
    Learning,

    /// <summary>It is there, and can be put into force.</summary>
    Ready,

    /// <summary>A person has stopped it.</summary>
    Stopped,

    /// <summary>It could not be learnt.</summary>
    Failed,

    /// <summary>The desk ended while it was being learnt.</summary>
    Interrupted,
}

/// <summary>A model that was learnt from decisions.</summary>
/// <param name="Number">Its number.</param>
/// <param name="BegunBy">Who has asked for it.</param>
/// <param name="BegunAt">When, in UTC.</param>
/// <param name="EndedAt">When it was there or given up, in UTC; null while it is being learnt.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Message">Why it is not there; empty if it is.</param>
/// <param name="AdaptedFrom">Hash of the model that it was adapted from; null if it is not there.</param>
/// <param name="Figures">How it compares with the former; null if it is not there.</param>
public sealed record LearnedModel(
    long Number,
    string BegunBy,
    DateTimeOffset BegunAt,
    DateTimeOffset? EndedAt,
    LearningState State,
    string Message,
    string? AdaptedFrom,
    ModelFigures? Figures);

/// <summary>What a model was learnt from, and how it compares with the one in force before.</summary>
/// <param name="GarbledLearnt">Number of garbled articles that it has learnt from.</param>
/// <param name="FineLearnt">Number of fine articles that it has learnt from.</param>
/// <param name="GarbledHeldOut">Number of garbled articles that both were checked on.</param>
/// <param name="FineHeldOut">Number of fine articles that both were checked on.</param>
/// <param name="LeftOut">Number of judged articles that were left out, because they are too short or their run is gone.</param>
/// <param name="Drawn">Number of articles that nobody has judged, drawn at random from the runs, that both have scored.</param>
/// <param name="Auroc">The area under the curve of both on the held-out articles.</param>
/// <param name="Former">The verdicts of the model in force before.</param>
/// <param name="New">The verdicts of this model.</param>
public sealed record ModelFigures(
    int GarbledLearnt,
    int FineLearnt,
    int GarbledHeldOut,
    int FineHeldOut,
    int LeftOut,
    int Drawn,
    PairedAuroc Auroc,
    VerdictFigures Former,
    VerdictFigures New);

/// <summary>What a model flags.</summary>
/// <param name="Signature">The signature of all that it says.</param>
/// <param name="FlaggedGarbled">Flagged share of the garbled articles held out.</param>
/// <param name="FlaggedFine">Flagged share of the fine articles held out.</param>
/// <param name="FlaggedDrawn">Flagged share of the articles drawn at random.</param>
public sealed record VerdictFigures(string Signature, Interval FlaggedGarbled, Interval FlaggedFine, Interval FlaggedDrawn);

/// <summary>An article on which two models differ.</summary>
/// <param name="Article">Number of the article in the database.</param>
/// <param name="Former">The verdict of the former model.</param>
/// <param name="FormerScore">The score of the former model, 0–1.</param>
/// <param name="New">The verdict of the new model.</param>
/// <param name="NewScore">The score of the new model, 0–1.</param>
public sealed record ChangedVerdict(long Article, Verdict Former, double FormerScore, Verdict New, double NewScore);

/// <summary>That a person has put a model into force.</summary>
/// <param name="Model">Its number; null for the one that the desk was started with.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ModelUse(long? Model, string By, DateTimeOffset At);
