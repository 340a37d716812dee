using System.Globalization;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Learning;

/// <summary>A held-out human text with its score.</summary>
internal readonly record struct HumanScore(string Register, int Words, double Score);

/// <summary>Held-out human texts of one register and length, and the scores that a share of them reaches.</summary>
/// <param name="Register">The register; "all" where registers that are too small for a bound of their own stand together.</param>
/// <param name="Length">Name of the length bin.</param>
/// <param name="Documents">Number of documents behind it.</param>
/// <param name="Flagged">Score that at most 1 % of them reach; null where they are too few to bound that.</param>
/// <param name="Suspect">Score that at most 5 % of them reach; null likewise.</param>
public sealed record ThresholdCell(string Register, string Length, int Documents, double? Flagged, double? Suspect);

/// <summary>
/// Thresholds from held-out human texts: order statistics of their scores, register by register and length by length; the strictest wins.
/// </summary>
internal static class HumanThresholds
{
    public const double FlaggedRate = 0.01;
    public const double SuspectRate = 0.05;

    // With so many documents and none above, a rate of 1 % (5 %) is excluded at 95 %: (1 − rate)^n ≤ 0.05.
    private const int MinForFlagged = 299;
    private const int MinForSuspect = 59;

    // Thresholds are written with so many digits, rounded up.
    private const double Grain = 1e4;

    /// <summary>The name of all registers together.</summary>
    public const string Together = "all";

    /// <summary>The cells, register by register, and the policy that they support.</summary>
    public static (IReadOnlyList<ThresholdCell> Cells, Policy Policy) Find(IReadOnlyList<HumanScore> scores)
    {
        var binned = scores.Where(score => LengthBin.Of(score.Words) is not null).GroupBy(score => LengthBin.Of(score.Words)!.Value).OrderBy(bin => bin.Key.Min);
        var cells = binned.SelectMany(bin => CellsOf(bin.Key, [.. bin])).ToList();
        // Where no register is large enough, all of them together must do; where even they are not, nothing is flagged that one of them
        // reaches.
        var flagged = Strictest(cells, cell => cell.Flagged, scores, MinForFlagged, FlaggedRate);
        var suspect = Math.Min(flagged, Strictest(cells, cell => cell.Suspect, scores, MinForSuspect, SuspectRate));
        return (cells, Policy.Default with { Name = "trained", Flagged = flagged, Suspect = suspect });
    }

    /// <summary>The scores as a model keeps them, rounded up.</summary>
    public static IReadOnlyList<HumanScores> Kept(IReadOnlyList<HumanScore> scores) =>
    [
        .. scores.GroupBy(score => (score.Register, LengthBin.Of(score.Words)!.Value))
            .OrderBy(cell => cell.Key.Value.Min).ThenBy(cell => cell.Key.Register, StringComparer.Ordinal)
            .Select(cell => new HumanScores(cell.Key.Register, cell.Key.Value.Name, [.. cell.Select(score => Math.Min(1, Math.Ceiling(score.Score * Grain) / Grain)).Order()])),
    ];

    /// <summary>In words, what so many human texts support.</summary>
    public static string Support(int documents) => documents switch
    {
        >= MinForFlagged => string.Create(CultureInfo.InvariantCulture, $"{documents:N0} held-out human texts bound the false alarms at 1 %"),
        >= MinForSuspect => string.Create(CultureInfo.InvariantCulture, $"{documents:N0} held-out human texts bound the false alarms at 5 %, not at 1 %, which takes {MinForFlagged}: read `flagged` as `suspect`"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{documents:N0} held-out human texts bound the false alarms at no useful rate (5 % takes {MinForSuspect}, 1 % takes {MinForFlagged}): read the scores as an ordering"),
    };

    private static IEnumerable<ThresholdCell> CellsOf(LengthBin bin, List<HumanScore> scores)
    {
        foreach (var register in scores.GroupBy(score => score.Register).OrderBy(register => register.Key, StringComparer.Ordinal))
            yield return Cell(register.Key, bin, [.. register]);
        yield return Cell(Together, bin, scores);
    }

    private static ThresholdCell Cell(string register, LengthBin bin, List<HumanScore> scores) => new(
        register,
        bin.Name,
        scores.Count,
        scores.Count >= MinForFlagged ? Reached(scores, FlaggedRate) : null,
        scores.Count >= MinForSuspect ? Reached(scores, SuspectRate) : null);

    private static double Strictest(List<ThresholdCell> cells, Func<ThresholdCell, double?> threshold, IReadOnlyList<HumanScore> all, int least, double rate) =>
        cells.Max(threshold) ?? (all.Count >= least ? Reached(all, rate) : Reached(all, 0));

    /// <summary>The least score that at most a share of the texts reach.</summary>
    private static double Reached(IReadOnlyCollection<HumanScore> scores, double rate)
    {
        var allowed = (int)Math.Floor(rate * scores.Count);
        var highest = scores.Select(score => score.Score).OrderDescending().ElementAtOrDefault(allowed);
        return Math.Min(1, (Math.Floor(highest * Grain) + 1) / Grain);
    }
}
