using MtQuality.Documents;

namespace MtQuality.Rewording;

/// <summary>Numbers the pairs of word classes; each word has one of thirteen coarse classes.</summary>
internal static class PairClass
{
    /// <summary>The coarse classes, in the order of the table of weights.</summary>
    public static readonly string[] Names =
    [
        "noun", "nouns", "adjective", "verb", "finite", "ing", "participle",
        "adverb", "preposition", "determiner", "pronoun", "conjunction", "other",
    ];

    /// <summary>Number of pairs.</summary>
    public const int Count = Size * Size;

    /// <summary>Number of coarse classes.</summary>
    public const int Size = 13;

    /// <summary>The number of a pair, 0 to <see cref="Count"/> − 1.</summary>
    public static int Of(WordClass first, WordClass second) => Coarse(first) * Size + Coarse(second);

    private static int Coarse(WordClass found) => found switch
    {
        WordClass.NN or WordClass.NNP => 0,
        WordClass.NNS or WordClass.NNPS => 1,
        WordClass.JJ or WordClass.JJR or WordClass.JJS => 2,
        WordClass.VB or WordClass.VBP => 3,
        WordClass.VBZ or WordClass.VBD => 4,
        WordClass.VBG => 5,
        WordClass.VBN => 6,
        WordClass.RB or WordClass.RBR or WordClass.RBS => 7,
        WordClass.IN or WordClass.TO or WordClass.RP => 8,
        WordClass.DT or WordClass.PDT or WordClass.PRPS or WordClass.CD or WordClass.WDT => 9,
        WordClass.PRP or WordClass.WP or WordClass.EX or WordClass.WRB => 10,
        WordClass.CC or WordClass.MD => 11,
        _ => 12,
    };
}
