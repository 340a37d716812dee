namespace MtQuality.Encoder;

/// <summary>A stretch of a document's word pieces that is read at once.</summary>
/// <param name="Start">Index of its first piece in the document.</param>
/// <param name="Length">Number of its pieces.</param>
internal readonly record struct Window(int Start, int Length)
{
    /// <summary>Maximum number of pieces of a window, with the two that begin and end it.</summary>
    public const int MaxLength = 128;

    /// <summary>Maximum number of pieces of text.</summary>
    public const int Capacity = MaxLength - 2;

    /// <summary>Index after its last piece.</summary>
    public int End => Start + Length;
}
