namespace MtQuality.Corpus.Bytes;

/// <summary>A stream that ends where it is damaged and keeps the exception, for readers that would otherwise lose what they have
/// read ahead.</summary>
internal sealed class HeldDamage(Stream inner) : ReadOnlyStream
{
    private byte _last = (byte)'\n';

    /// <summary>What ended the stream; null if it ended well.</summary>
    public DamagedInputException? Damage { get; private set; }

    /// <summary>Whether the damage cut a line in two.</summary>
    public bool HasCutLine => Damage is not null && _last != '\n';

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = inner.Read(buffer);
            if (read > 0)
                _last = buffer[read - 1];
            return read;
        }
        catch (DamagedInputException damage)
        {
            Damage = damage;
            return 0;
        }
    }
}
