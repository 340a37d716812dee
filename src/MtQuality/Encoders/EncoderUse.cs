namespace MtQuality.Encoders;

/// <summary>Which articles the encoder reads.</summary>
public enum EncoderUse
{
    /// <summary>Those that the model without the encoder does not find clear beyond doubt.</summary>
    Needed,

    /// <summary>Every article: also those that are clear, for marks alone. Verdicts are those of <see cref="Needed"/>.</summary>
    All,

    /// <summary>No article.</summary>
    None,
}
