namespace MtQuality.Metrics.Similarity;

/// <summary>
/// BLEU of a corpus (Papineni et al., 2002, doi:10.3115/1073083.1073135): mixed case, tokens of mteval-v13a, up to four words,
/// exponential smoothing (Chen and Cherry, 2014, method 3), one reference. It reuses its tables; use each instance on one thread
/// at a time.
/// </summary>
public sealed class Bleu
{
    private const int Order = 4;

    private readonly WordNumbers _words = new();
    private readonly NumberList _reference = new();
    private readonly NumberList _hypothesis = new();
    private readonly NgramOverlap _overlap = new(Order);
    private readonly long[] _matches = new long[Order];
    private readonly long[] _totals = new long[Order];
    private long _referenceLength;
    private long _hypothesisLength;

    /// <summary>What the number was made with, in sacreBLEU's words.</summary>
    public static string Settings => "case:mixed|eff:no|tok:13a|smooth:exp";

    /// <summary>BLEU of all segments added, 0 to 100; 0 where no word of theirs matches, or no segment has four tokens.</summary>
    public double Score
    {
        get
        {
            if (_matches.AsSpan().IndexOfAnyExcept(0) < 0 || _totals.AsSpan().Contains(0))
                return 0;
            var smoothing = 1.0;
            var logarithms = 0.0;
            for (var n = 0; n < Order; n++)
            {
                // The k-th order without a match counts as half of what the one before counted as.
                if (_matches[n] == 0)
                    smoothing *= 2;
                logarithms += Math.Log(_matches[n] == 0 ? 100 / (smoothing * _totals[n]) : 100.0 * _matches[n] / _totals[n]);
            }
            var brevity = _hypothesisLength < _referenceLength ? Math.Exp(1 - (double)_referenceLength / _hypothesisLength) : 1;
            // Of equal texts, rounding would leave a little more than 100.
            return Math.Min(brevity * Math.Exp(logarithms / Order), 100);
        }
    }

    /// <summary>Adds a segment and its reference.</summary>
    public void Add(ReadOnlySpan<char> reference, ReadOnlySpan<char> hypothesis)
    {
        _words.Clear();
        Read(reference, _reference);
        Read(hypothesis, _hypothesis);
        _referenceLength += _reference.Count;
        _hypothesisLength += _hypothesis.Count;
        for (var n = 0; n < Order; n++)
            _totals[n] += Math.Max(0, _hypothesis.Count - n);
        _overlap.Count(_hypothesis.Span, _reference.Span, _words.Count, _matches);
    }

    private void Read(ReadOnlySpan<char> segment, NumberList numbers)
    {
        numbers.Clear();
        var tokens = new MtevalTokenizer(segment);
        while (tokens.TryRead(out var token))
            numbers.Add(_words.Number(token));
    }
}
