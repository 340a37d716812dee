using MtQuality.Numerics;

namespace MtQuality.Signals;

/// <summary>Which values of a signal are suspicious.</summary>
public enum SignalDirection
{
    /// <summary>High values: spun and badly translated text has more of it.</summary>
    HigherIsWorse,

    /// <summary>Low values: spun and badly translated text has less of it.</summary>
    LowerIsWorse,

    /// <summary>Both very low and very high values.</summary>
    TwoSided,
}

/// <summary>How a signal enters the score.</summary>
public enum SignalRole
{
    /// <summary>Each place counts as evidence, compared with how often people write such places. A reader can see what is wrong.</summary>
    Evidence,

    /// <summary>The value is an input of a trained model.</summary>
    Feature,

    /// <summary>It is measured and shown, but no score uses it.</summary>
    Shown,
}

/// <summary>The card of a signal: everything that reports, help and documentation say about it.</summary>
/// <param name="Id">Name in files and options, <c>family.name</c>; never changes once published.</param>
/// <param name="Title">Name in charts and tables, a few words.</param>
/// <param name="Measures">What the signal measures, in one sentence.</param>
/// <param name="Why">Why this matters, and which harmless text looks the same.</param>
/// <param name="Source">The paper, count or tool behind the signal, with its year.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Direction">Which values are suspicious.</param>
/// <param name="Role">How the signal enters the score.</param>
/// <param name="MinimumWords">Minimum number of judged words, at least 1; the value of a shorter text is withheld.</param>
public sealed record SignalInfo(
    string Id,
    string Title,
    string Measures,
    string Why,
    string Source,
    string Unit,
    SignalDirection Direction,
    SignalRole Role,
    int MinimumWords)
{
    /// <summary>The unit of signals that count evidence.</summary>
    public const string PerThousandWords = "per 1,000 words";

    /// <summary>Name of the language model in <see cref="Reads"/>.</summary>
    public const string LanguageModel = "language-model";

    /// <summary>Name of the encoder in <see cref="Reads"/>.</summary>
    public const string Encoder = "encoder";

    /// <summary>Name of the tagger of word classes in <see cref="Reads"/>.</summary>
    public const string WordClasses = "tagger";

    /// <summary>Name of the model of word patterns in <see cref="Reads"/>.</summary>
    public const string Patterns = "patterns";

    /// <summary>
    /// Raised by 1 whenever the same text would give another value. Models that were trained on an earlier version are then
    /// refused.
    /// </summary>
    public int Version { get; init; } = 1;

    /// <summary>
    /// What the detector reads besides the parsed text: names of lexicons, <see cref="LanguageModel"/>,
    /// <see cref="Encoder"/>, <see cref="WordClasses"/>.
    /// </summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Whether a verdict can rest on its findings. False for what is only shown, and for mistakes that people make as often:
    /// learners' grammar, open brackets, wrong encodings.</summary>
    public bool IsCause
    {
        get => field && Role != SignalRole.Shown;
        init;
    } = true;

    /// <summary>Greatest weight of a place, 0–1, that is shown only if an encoder that has read the text finds one of its words odd too; 0
    /// where no place needs that. The value stays what it is.</summary>
    public double SecondOpinionUpTo { get; init; }

    /// <summary>The family of the signal: the part of <see cref="Id"/> before the dot.</summary>
    public string Family => FamilyOf(Id);

    /// <summary>Whether the value depends on what the encoder says; it is withheld where no encoder has read the text.</summary>
    public bool ReadsEncoder => Reads.Contains(Encoder);

    /// <summary>Whether the value is a number of places per 1,000 words.</summary>
    public bool CountsPlaces => Unit == PerThousandWords;

    /// <inheritdoc/>
    public bool Equals(SignalInfo? other) => other is not null && Single.Equals(other.Single) && ListEquality.SameItems(Reads, other.Reads);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);

    private (string, string, string, string, string, string, SignalDirection, SignalRole, int, int, bool, double) Single =>
        (Id, Title, Measures, Why, Source, Unit, Direction, Role, MinimumWords, Version, IsCause, SecondOpinionUpTo);

    /// <summary>The family of what has this id, <c>family.name</c>: the part before the dot.</summary>
    internal static string FamilyOf(string id) => id[..id.IndexOf('.', StringComparison.Ordinal)];
}
