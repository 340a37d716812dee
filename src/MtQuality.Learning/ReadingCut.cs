namespace MtQuality.Learning;

/// <summary>Which articles an encoder can leave unread so that hardly any is lost that it would flag.</summary>
internal static class ReadingCut
{
    /// <summary>The share of what the encoder's model flags in the training set that may be left unread. Of texts unlike those, twice
    /// as much is lost (<c>cascade</c> of the benchmarks), so this is half of what may be lost of any.</summary>
    public const double MaxLost = 0.005;

    // Cuts are rounded down to four decimals.
    private const double RoundingSteps = 1e4;

    /// <summary>The largest score of the model without the encoder below which at most <see cref="MaxLost"/> of the flagged articles
    /// are.</summary>
    /// <param name="articles">For each article that score, 0–1, and whether the model with the encoder flags it.</param>
    /// <returns>The cut, 0–1; 0, which leaves nothing unread, if nothing is flagged.</returns>
    public static double Of(IEnumerable<(double Score, bool IsFlagged)> articles)
    {
        List<double> flagged = [.. articles.Where(article => article.IsFlagged).Select(article => article.Score).Order()];
        return flagged.Count == 0 ? 0 : Math.Floor(flagged[(int)(MaxLost * flagged.Count)] * RoundingSteps) / RoundingSteps;
    }
}
