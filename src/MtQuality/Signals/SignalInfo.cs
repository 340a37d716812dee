namespace MtQuality.Signals;

/// <summary>Which way a signal points.</summary>
public enum Direction
{
    /// <summary>Spun and badly translated text has more of it.</summary>
    HigherIsWorse,

    /// <summary>Spun and badly translated text has less of it.</summary>
    LowerIsWorse,

    /// <summary>Too little and too much are both suspicious.</summary>
    TwoSided,
}

/// <summary>The card of a signal: all that reports, help and documentation say of it.</summary>
/// <param name="Id">Its name in files and options, <c>family.name</c>; never changed once published.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Measures">What it measures, in one sentence.</param>
/// <param name="Why">Why that matters, and what it must not be mistaken for.</param>
/// <param name="Source">Paper, count or tool it rests on, with the year.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="MinimumWords">Fewest judged words for a value; below that the reading is withheld.</param>
public sealed record SignalInfo(
    string Id,
    string Title,
    string Measures,
    string Why,
    string Source,
    string Unit,
    Direction Direction,
    int MinimumWords)
{
    /// <summary>The unit of signals that count evidence.</summary>
    public const string PerThousandWords = "per 1,000 words";

    /// <summary>The part of <see cref="Id"/> before the dot.</summary>
    public string Family => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether its value counts evidence per 1,000 words, so that it can be scored against a base rate.</summary>
    public bool CountsEvidence => Unit == PerThousandWords;
}
