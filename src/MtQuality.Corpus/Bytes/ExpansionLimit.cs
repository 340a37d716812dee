namespace MtQuality.Corpus.Bytes;

/// <summary>Stops compressed data that expand far too much.</summary>
internal sealed class ExpansionLimit(string kind)
{
    // Prose shrinks to a third or a fifth, a log that repeats one line to about a fiftieth; deflate reaches 1,032 at most.
    private const int MaxTimes = 200;

    // Short files of one repeated line are harmless.
    private const long Free = 32_000_000;

    private long _expanded;

    /// <exception cref="DamagedInputException">The data expand too much.</exception>
    public void Add(int expanded, long consumed)
    {
        _expanded += expanded;
        if (_expanded > Free && _expanded > MaxTimes * consumed)
            throw DamagedInputException.Bomb(kind, consumed, _expanded, MaxTimes);
    }
}
