using System.Globalization;

namespace MtQuality.Families.Originals;

/// <summary>Why a member is taken for the original, in words; one reason for each feature of <see cref="OriginalFeatures"/>.</summary>
internal static class OriginalReasons
{
    /// <summary>The reason, or null where the feature says nothing that a person would see.</summary>
    public static string? Of(int feature, IReadOnlyList<PossibleOriginal> members, int best)
    {
        var others = members.Where((_, i) => i != best).Select(member => member.Article).ToList();
        var article = members[best].Article;
        return feature switch
        {
            0 => Clean(article.Score, [.. others.Select(other => other.Score).OfType<double>()]),
            1 => Earlier(article.Time, [.. others.Select(other => other.Time).OfType<DateTime>()]),
            2 => article.Words > others.Max(other => other.Words)
                ? Invariant($"it is the longest, with {article.Words:N0} words; the next has {others.Max(other => other.Words):N0}")
                : null,
            3 => others.Count > 1 ? "the others share more with it than with each other" : null,
            _ => "what they share belongs to the rest of its text",
        };
    }

    private static string? Clean(double? score, List<double> others) =>
        score is { } own && others.Count > 0 && own < others.Min()
            ? Invariant($"it has the fewest signs of spinning or poor translation: score {own:0.00}, the next {others.Min():0.00}")
            : null;

    private static string? Earlier(DateTime? time, List<DateTime> others) =>
        time is { } own && others.Count > 0 && own < others.Min()
            ? Invariant($"it has the earliest date, {own:yyyy-MM-dd}; the next came {Delay(others.Min() - own)} later")
            : null;

    private static string Delay(TimeSpan delay) => delay switch
    {
        { TotalHours: < 1 } => Count(delay.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Count(delay.TotalHours, "hour"),
        _ => Count(delay.TotalDays, "day"),
    };

    private static string Count(double number, string unit) =>
        Invariant($"{Math.Max(1, Math.Round(number)):N0} {unit}{(Math.Round(number) > 1 ? "s" : "")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
