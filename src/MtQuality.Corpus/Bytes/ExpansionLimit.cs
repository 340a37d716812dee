namespace MtQuality.Corpus.Bytes;

/// <summary>Stops compressed data that expand beyond all measure.</summary>
internal sealed class ExpansionLimit(string kind)
{
    // Prose shrinks three- to fivefold and logs of one line over and over some fiftyfold; deflate cannot do more than 1,032.
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
