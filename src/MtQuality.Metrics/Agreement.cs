namespace MtQuality.Metrics;

/// <summary>How well people agree who sort the same items into classes, beyond what chance would give: 1 is full agreement, 0 is chance,
/// below 0 is less. Intervals are those of 95 % of bootstrap samples of the items.</summary>
public static class Agreement
{
    private const int Samples = 1000;
    private const int Seed = 1;

    /// <summary>The agreement of two people.</summary>
    /// <param name="items">The two classes of each item.</param>
    /// <returns>Null if there is no item, or all are in one class for both, so that there is nothing to agree on.</returns>
    /// <remarks>J. Cohen, <i>A coefficient of agreement for nominal scales</i>, Educational and Psychological Measurement 20,
    /// 1960.</remarks>
    public static Interval? CohensKappa<T>(IReadOnlyList<(T First, T Second)> items)
        where T : notnull =>
        WithInterval(items, KappaOf);

    /// <summary>The agreement of any number of people, of whom each may have sorted only some of the items.</summary>
    /// <param name="items">The classes that each item was given; items with fewer than two do not count.</param>
    /// <returns>Null if no item has two classes, or all classes are the same.</returns>
    /// <remarks>K. Krippendorff, <i>Content Analysis</i>, 2nd edition, 2004, chapter 11: nominal data.</remarks>
    public static Interval? KrippendorffsAlpha<T>(IReadOnlyList<IReadOnlyList<T>> items)
        where T : notnull =>
        WithInterval([.. items.Where(item => item.Count >= 2)], AlphaOf);

    private static double? KappaOf<T>(IReadOnlyList<(T First, T Second)> items)
        where T : notnull
    {
        double n = items.Count;
        var observed = items.Count(item => item.First.Equals(item.Second)) / n;
        var second = items.CountBy(item => item.Second).ToDictionary();
        var chance = items.CountBy(item => item.First).Sum(kind => kind.Value / n * second.GetValueOrDefault(kind.Key) / n);
        return items.Count == 0 || chance >= 1 ? null : (observed - chance) / (1 - chance);
    }

    private static double? AlphaOf<T>(IReadOnlyList<IReadOnlyList<T>> items)
        where T : notnull
    {
        double n = items.Sum(item => item.Count);
        var apart = items.Sum(item => Apart(item) / (item.Count - 1));
        var expected = Apart([.. items.SelectMany(item => item)]) / (n - 1);
        return n == 0 || expected <= 0 ? null : 1 - apart / expected;
    }

    /// <summary>Number of ordered pairs that are in different classes.</summary>
    private static double Apart<T>(IReadOnlyList<T> classes)
        where T : notnull =>
        (double)classes.Count * classes.Count - classes.CountBy(kind => kind).Sum(kind => (double)kind.Value * kind.Value);

    private static Interval? WithInterval<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, double?> measure)
    {
        if (items.Count == 0 || measure(items) is not { } value)
            return null;
        var random = new Random(Seed);
        var drawn = Enumerable.Range(0, Samples)
            .Select(_ => measure([.. Enumerable.Range(0, items.Count).Select(_ => items[random.Next(items.Count)])]))
            .OfType<double>()
            .Order()
            .ToList();
        return new Interval(
            value, Math.Min(value, drawn[(int)(0.025 * drawn.Count)]), Math.Max(value, drawn[(int)(0.975 * drawn.Count)]));
    }
}
