namespace MtQuality.Learning;

/// <summary>What a label says of an article.</summary>
public enum TextKind
{
    /// <summary>A person wrote or translated it.</summary>
    Human,

    /// <summary>A machine translated it.</summary>
    Translated,

    /// <summary>A machine replaced words of it with synonyms.</summary>
    Spun,
}
