using System.Globalization;
using MtQuality.Metrics;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Learning;

/// <summary>A held-out human text with its score, and whether there are places for which it could be flagged.</summary>
internal readonly record struct HumanScore(string Register, int Words, double Score, bool HasCauses);

/// <summary>Held-out human texts of one register and length, and the scores that a share of them reaches.</summary>
/// <param name="Register">The register; "all" for all registers together.</param>
/// <param name="Length">Name of the length bin.</param>
/// <param name="Documents">Number of documents behind it.</param>
/// <param name="Flagged">Score that at most 1 % of them reach with places to point at; null if there are fewer than 299.</param>
/// <param name="Suspect">Score that at most 5 % of them reach; null if there are fewer than 59.</param>
public sealed record ThresholdCell(string Register, string Length, int Documents, double? Flagged, double? Suspect);

/// <summary>
/// Thresholds from held-out human texts: order statistics of their scores, for each register and length; the highest wins. Registers
/// of few texts are taken together.
/// </summary>
internal static class HumanThresholds
{
    public const double FlaggedRate = 0.01;
    public const double SuspectRate = 0.05;

    // With this many documents and none above the threshold, a rate over 1 % (5 %) is excluded at 95 % confidence: (1 − rate)^n ≤ 0.05.
    private const int MinForFlagged = 299;
    private const int MinForSuspect = 59;

    // Thresholds are rounded up to four decimals.
    private const double RoundingSteps = 1e4;

    /// <summary>The name of all registers together.</summary>
    public const string Together = "all";

    private const string Smaller = "smaller registers";

    // An article that is likelier garbled than not is never unflagged, and none that is likelier good is flagged.
    private const double Even = 0.5;

    /// <summary>The cells, register by register, and the policy that they support.</summary>
    public static (IReadOnlyList<ThresholdCell> Cells, Policy Policy) Find(IReadOnlyList<HumanScore> scores)
    {
        var binned = scores
            .Where(score => LengthBin.Of(score.Words) is not null)
            .GroupBy(score => LengthBin.Of(score.Words)!.Value)
            .OrderBy(bin => bin.Key.Min);
        var cells = binned.SelectMany(bin => CellsOf(bin.Key, [.. bin])).ToList();
        // Without a large enough register, all registers together set the threshold, whatever there is to point at. If even they are too
        // few, it lies above every human score.
        List<double> all = [.. scores.Select(score => score.Score)];
        var flagged = Math.Max(Even, Strictest(cells, cell => cell.Flagged, all, MinForFlagged, FlaggedRate));
        var suspect = Math.Min(Even, Strictest(cells, cell => cell.Suspect, all, MinForSuspect, SuspectRate));
        return (cells, Policy.Default with { Name = "trained", Flagged = flagged, Suspect = suspect });
    }

    /// <summary>The scores as a model keeps them, rounded up; 0 for texts that no score flags.</summary>
    public static IReadOnlyList<HumanScores> Kept(IReadOnlyList<HumanScore> scores) =>
    [
        .. scores.GroupBy(score => (score.Register, LengthBin.Of(score.Words)!.Value))
            .OrderBy(cell => cell.Key.Value.Min).ThenBy(cell => cell.Key.Register, StringComparer.Ordinal)
            .Select(cell =>
                new HumanScores(
                    cell.Key.Register,
                    cell.Key.Value.Name,
                    [.. cell.Select(score => Math.Min(1, Math.Ceiling(ToFlag(score) * RoundingSteps) / RoundingSteps)).Order()])),
    ];

    /// <summary>In words, which false-alarm rate a number of human texts supports.</summary>
    public static string Support(int documents) => documents switch
    {
        >= MinForFlagged =>
            string.Create(CultureInfo.InvariantCulture, $"{documents:N0} held-out human texts support a false-alarm rate of at most 1 %"),
        >= MinForSuspect =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents:N0} held-out human texts support a false-alarm rate of at most 5 %, but not of 1 %, which needs "
                    + $"{MinForFlagged}: treat `flagged` as `suspect`"),
        _ =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{documents:N0} held-out human texts support no useful false-alarm rate (5 % needs {MinForSuspect}, 1 % needs "
                    + $"{MinForFlagged}): use the scores only to order articles"),
    };

    private static IEnumerable<ThresholdCell> CellsOf(LengthBin bin, List<HumanScore> scores)
    {
        var registers = scores.GroupBy(score => score.Register).OrderBy(register => register.Key, StringComparer.Ordinal).ToList();
        foreach (var register in registers)
            yield return Cell(register.Key, bin, [.. register]);
        List<HumanScore> smaller = [.. registers.Where(register => register.Count() < MinForFlagged).SelectMany(register => register)];
        if (smaller.Count > 0 && smaller.Count < scores.Count)
            yield return Cell(Smaller, bin, smaller);
        yield return Cell(Together, bin, scores);
    }

    private static ThresholdCell Cell(string register, LengthBin bin, List<HumanScore> scores) => new(
        register,
        bin.Name,
        scores.Count,
        scores.Count >= MinForFlagged ? MinScoreReachedBy([.. scores.Select(ToFlag)], FlaggedRate) : null,
        scores.Count >= MinForSuspect ? MinScoreReachedBy([.. scores.Select(score => score.Score)], SuspectRate) : null);

    // Without places to point at, no score flags a text.
    private static double ToFlag(HumanScore score) => score.HasCauses ? score.Score : 0;

    private static double Strictest(
        List<ThresholdCell> cells, Func<ThresholdCell, double?> threshold, List<double> all, int minTexts, double rate) =>
        cells.Max(threshold) ?? (all.Count >= minTexts ? MinScoreReachedBy(all, rate) : MinScoreReachedBy(all, 0));

    /// <summary>The minimum score that at most a share <paramref name="rate"/> of the texts reach.</summary>
    private static double MinScoreReachedBy(List<double> scores, double rate)
    {
        var allowed = (int)Math.Floor(rate * scores.Count);
        var highest = scores.OrderDescending().ElementAtOrDefault(allowed);
        return Math.Min(1, (Math.Floor(highest * RoundingSteps) + 1) / RoundingSteps);
    }
}
