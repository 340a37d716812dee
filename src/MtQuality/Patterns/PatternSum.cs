using System.Runtime.CompilerServices;

namespace MtQuality.Patterns;

/// <summary>Adds up the weights of words one by one, and keeps the window whose sum is largest.</summary>
internal struct PatternSum
{
    private Window _window;
    private int _words, _oldest, _worstEnd;
    private long _sum, _inWindow, _worst;

    [InlineArray(PatternWeights.WindowLength)]
    private struct Window
    {
        private int _first;
    }

    /// <summary>Adds the weight of the next word, in steps.</summary>
    public void Add(int weight)
    {
        ref var oldest = ref _window[_oldest];
        _oldest = _oldest + 1 == PatternWeights.WindowLength ? 0 : _oldest + 1;
        _sum += weight;
        // The window is empty at first, so nothing leaves it before it is full.
        _inWindow += weight - oldest;
        oldest = weight;
        _words++;
        // Until it is full, the window is the whole text.
        if (_words <= PatternWeights.WindowLength || _inWindow > _worst)
            (_worst, _worstEnd) = (_inWindow, _words);
    }

    /// <summary>What the words added say together; zeros where there were none.</summary>
    /// <param name="step">What one step is worth.</param>
    public readonly PatternScore Score(float step)
    {
        if (_words == 0)
            return default;
        var length = Math.Min(PatternWeights.WindowLength, _words);
        return new PatternScore(_words, (double)step * _sum / _words, (double)step * _worst / length, _worstEnd - length);
    }
}
