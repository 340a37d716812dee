namespace MtQuality.Lexicons;

/// <summary>What an English word is inflected for. One spelling may be several of them: <c>walked</c> is a past and a participle.</summary>
internal enum WordForm : byte
{
    /// <summary>As a dictionary lists it.</summary>
    Base,

    /// <summary>Plural of a noun or third person of a verb.</summary>
    S,

    /// <summary>Past tense.</summary>
    Past,

    /// <summary>Past participle.</summary>
    Participle,

    /// <summary>Present participle.</summary>
    Ing,

    /// <summary>Comparative.</summary>
    Comparative,

    /// <summary>Superlative.</summary>
    Superlative,
}
