namespace MtQuality.Rewording;

/// <summary>The second word of a term. It takes four bytes without gaps: tables of partners are written to files.</summary>
internal readonly struct TermPartner(int word, byte bits)
{
    private const int BitsLength = 8;

    private readonly int _packed = word << BitsLength | bits;

    /// <summary>Word id of its singular.</summary>
    public int Word => _packed >> BitsLength;

    /// <summary>How much more often than by chance it follows the first word, in bits.</summary>
    public byte Bits => (byte)_packed;
}
