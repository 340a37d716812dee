namespace MtQuality.Families.Words;

/// <summary>What matters about a word when texts are matched.</summary>
[Flags]
internal enum WordTraits : byte
{
    /// <summary>A common content word: what spinners replace.</summary>
    None = 0,

    /// <summary>A word such as <c>of</c> or <c>was</c>, which spinners keep and translators change.</summary>
    Function = 1,

    /// <summary>A name, a number or a word that no dictionary has: what nobody replaces.</summary>
    Anchor = 2,
}
