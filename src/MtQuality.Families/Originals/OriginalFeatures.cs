using MtQuality.Numerics;

namespace MtQuality.Families.Originals;

/// <summary>
/// What speaks for each member of a family as the original, in the order of <see cref="Models.FamilyModels"/>: few signs of garbling, an
/// early date, length, how near the others are to it (about half as far as copies are from each other), and how much the rest of its text
/// is about what they share. A member of which something is not known gets a middle value.
/// </summary>
internal static class OriginalFeatures
{
    // A score of 0 or 1 is as sure as one in 150 is.
    private const double MaxLogOdds = 5;

    // Rewording makes a text a little longer or shorter: from 15 % on, it was cut.
    private const double SameLength = 0.15;

    public static double[][] Of(IReadOnlyList<PossibleOriginal> members)
    {
        var (clean, earlier) = (Clean(members), Earlier(members));
        var longest = Math.Max(1, members.Max(member => member.Article.Words));
        return
        [
            .. members.Select((member, i) => new[]
            {
                clean[i],
                earlier[i],
                member.ComparesLength ? Math.Min(0, Math.Log((1.0 + member.Article.Words) / longest) + SameLength) : 0,
                -member.Distance,
                member.Ties,
            }),
        ];
    }

    private static double[] Clean(IReadOnlyList<PossibleOriginal> members)
    {
        var known = members.Select(member => member.Article.Score).OfType<double>().Select(LogOdds).DefaultIfEmpty(0).Average();
        return [.. members.Select(member => -(member.Article.Score is { } score ? LogOdds(score) : known))];
    }

    /// <summary>The share of the other dated members that are later, less that of those earlier, −1 to 1.</summary>
    private static double[] Earlier(IReadOnlyList<PossibleOriginal> members)
    {
        var times = members.Select(member => member.Article.Time).OfType<DateTime>().Order().ToArray();
        return [.. members.Select(member => member.Article.Time is { } time ? Lead(times, time) : 0)];
    }

    private static double Lead(DateTime[] times, DateTime time)
    {
        if (times.Length < 2)
            return 0;
        var (before, upTo) = (Below(times, time), Below(times, time.AddTicks(1)));
        return (double)(times.Length - upTo - before) / (times.Length - 1);
    }

    /// <summary>Number of times before a moment.</summary>
    private static int Below(DateTime[] times, DateTime moment)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] < moment)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static double LogOdds(double score) => Math.Clamp(Logistic.LogOdds(score), -MaxLogOdds, MaxLogOdds);
}
