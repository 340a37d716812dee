namespace MtQuality.Lexicons;

/// <summary>The inflected forms of English words. One spelling can be several forms: <c>walked</c> is past tense and participle.</summary>
internal enum WordForm : byte
{
    /// <summary>The base form, as a dictionary lists it.</summary>
    Base,

    /// <summary>Plural of a noun or third person singular of a verb.</summary>
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
