namespace MtQuality.Ngrams;

/// <summary>The kinds of n-gram that are counted, in the order of counts files and models.</summary>
internal enum NgramKind
{
    /// <summary>One word.</summary>
    Word,

    /// <summary>Two words that follow each other.</summary>
    Pair,

    /// <summary>Two words with any one word between them.</summary>
    Gap,

    /// <summary>Three words.</summary>
    Triple,

    /// <summary>Four words.</summary>
    Quad,
}
