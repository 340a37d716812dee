namespace MtQuality.Encoders;

/// <summary>Which articles the encoder reads.</summary>
public enum EncoderUse
{
    /// <summary>Those that may be suspect: the model without the encoder does not rule it out.</summary>
    Needed,

    /// <summary>Every article: the others too, for marks alone. Verdicts are those of <see cref="Needed"/>.</summary>
    All,

    /// <summary>No article.</summary>
    None,
}
