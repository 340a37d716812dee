using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Review;

/// <summary>The parts of a run that a sample is drawn from in equal numbers. A sheet names them by letters, which do not tell whoever
/// judges an article what was said of it.</summary>
internal static class Stratum
{
    /// <summary>The flagged articles.</summary>
    public const string Flagged = "flagged";

    private const string High = "unflagged, high";
    private const string Low = "unflagged, low";

    // Wrong verdicts are likelier among unflagged articles at or above this score.
    private const double HighScore = 0.2;

    private static readonly Dictionary<string, string> Letters = new()
    {
        [High] = "a",
        [Flagged] = "b",
        [Low] = "c",
        ["suspect"] = "d",
    };

    /// <summary>The stratum of an article.</summary>
    public static string Of(StoredCard card) => card.Verdict switch
    {
        Verdict.Flagged => Flagged,
        Verdict.Suspect => "suspect",
        _ => card.Score >= HighScore ? High : Low,
    };

    /// <summary>The letter of a stratum.</summary>
    public static string LetterOf(string stratum) => Letters[stratum];

    /// <summary>The stratum of a letter. Sheets of earlier versions have the names themselves.</summary>
    public static string Named(string letter) => Letters.FirstOrDefault(known => known.Value == letter).Key ?? letter;
}
