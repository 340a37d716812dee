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

/// <summary>How a signal counts.</summary>
public enum SignalRole
{
    /// <summary>Its places count by themselves, held against how often people have them: any reader sees what is wrong.</summary>
    Evidence,

    /// <summary>Its value is a number that a trained model reads.</summary>
    Feature,

    /// <summary>It is measured and shown, and no score rests on it.</summary>
    Shown,
}

/// <summary>The card of a signal: all that reports, help and documentation say of it.</summary>
/// <param name="Id">Its name in files and options, <c>family.name</c>; never changed once published.</param>
/// <param name="Title">Its name in charts and tables, a few words.</param>
/// <param name="Measures">What it measures, in one sentence.</param>
/// <param name="Why">Why that matters, and what it must not be mistaken for.</param>
/// <param name="Source">Paper, count or tool it rests on, with the year.</param>
/// <param name="Unit">Unit of its value.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Role">How it counts.</param>
/// <param name="MinimumWords">Fewest judged words for a value; below that the reading is withheld.</param>
public sealed record SignalInfo(
    string Id,
    string Title,
    string Measures,
    string Why,
    string Source,
    string Unit,
    Direction Direction,
    SignalRole Role,
    int MinimumWords)
{
    /// <summary>The unit of signals that count evidence.</summary>
    public const string PerThousandWords = "per 1,000 words";

    /// <summary>How <see cref="Reads"/> names the language model.</summary>
    public const string LanguageModel = "language-model";

    /// <summary>How <see cref="Reads"/> names the word classes.</summary>
    public const string WordClasses = "tagger";

    /// <summary>Counted up whenever the same text would give another value. A model that reads the signal is then refused.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What it reads beside the parsed text: names of lexicons, <see cref="LanguageModel"/>, <see cref="WordClasses"/>.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The part of <see cref="Id"/> before the dot.</summary>
    public string Family => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether its value counts places per 1,000 words.</summary>
    public bool CountsPlaces => Unit == PerThousandWords;
}
