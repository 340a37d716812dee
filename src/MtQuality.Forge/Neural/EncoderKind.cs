namespace MtQuality.Forge.Neural;

/// <summary>The kinds of text that an encoder tells apart, in the order of its answers.</summary>
internal enum EncoderKind
{
    /// <summary>Written, or translated, by a person.</summary>
    Human,

    /// <summary>Words were replaced.</summary>
    Spun,

    /// <summary>Translated by a machine, there and back.</summary>
    RoundTrip,

    /// <summary>Translated by a machine.</summary>
    Translated,
}
