namespace MtQuality.Reporting.Statistics;

/// <summary>
/// How much evidence of one signal the articles of a run have per 1,000 words, with a 95 % interval. Articles are added one at a
/// time; the size does not grow.
/// </summary>
/// <remarks>A ratio estimate with articles as the sampling units: Cochran, <i>Sampling Techniques</i>, 3rd edition, 1977, section
/// 6.3.</remarks>
internal sealed class EvidenceRate
{
    // 95 % of a normal distribution lies within this many standard errors.
    private const double StandardErrors = 1.96;

    private long _articles;
    private double _words;
    private double _weight;
    private double _wordsSquared;
    private double _weightSquared;
    private double _weightTimesWords;

    /// <summary>Mean over all words; null where no article has a value.</summary>
    public double? Mean => _words > 0 ? 1000 * _weight / _words : null;

    /// <summary>
    /// The 95 % interval of the mean, cut off at 0. Null with fewer than two articles, and where nothing was found: without any
    /// evidence its spread is unknown.
    /// </summary>
    public (double Low, double High)? Interval
    {
        get
        {
            if (_articles < 2 || _weight <= 0)
                return null;
            var ratio = _weight / _words;
            var squaredResiduals = Math.Max(0, _weightSquared - 2 * ratio * _weightTimesWords + ratio * ratio * _wordsSquared);
            var error = Math.Sqrt(squaredResiduals * _articles / (_articles - 1)) / _words;
            return (1000 * Math.Max(0, ratio - StandardErrors * error), 1000 * (ratio + StandardErrors * error));
        }
    }

    /// <summary>Adds an article.</summary>
    /// <param name="perThousandWords">Weight of its evidence per 1,000 words, 0 or more.</param>
    /// <param name="words">Number of its words, above 0.</param>
    public void Add(double perThousandWords, int words)
    {
        var weight = perThousandWords * words / 1000;
        _articles++;
        _words += words;
        _weight += weight;
        _wordsSquared += (double)words * words;
        _weightSquared += weight * weight;
        _weightTimesWords += weight * words;
    }
}
