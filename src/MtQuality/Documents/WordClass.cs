namespace MtQuality.Documents;

/// <summary>
/// The grammatical class of a token in its sentence: the Penn Treebank tags as the English Web Treebank uses them. Tags that are not valid
/// identifiers are renamed: <c>PRP$</c> is <see cref="PRPS"/>, <c>,</c> is <see cref="Comma"/>.
/// </summary>
internal enum WordClass : byte
{
    /// <summary>Not tagged.</summary>
    None,

    /// <summary>Noun, singular or mass: <c>result</c>.</summary>
    NN,

    /// <summary>Noun, plural: <c>results</c>.</summary>
    NNS,

    /// <summary>Proper noun, singular: <c>London</c>.</summary>
    NNP,

    /// <summary>Proper noun, plural: <c>Americans</c>.</summary>
    NNPS,

    /// <summary>Verb, base form: <c>to go</c>.</summary>
    VB,

    /// <summary>Verb, past tense: <c>went</c>.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle: <c>going</c>.</summary>
    VBG,

    /// <summary>Verb, past participle: <c>gone</c>.</summary>
    VBN,

    /// <summary>Verb, present, not third person singular: <c>they go</c>.</summary>
    VBP,

    /// <summary>Verb, present, third person singular: <c>goes</c>.</summary>
    VBZ,

    /// <summary>Modal verb: <c>can</c>, <c>would</c>.</summary>
    MD,

    /// <summary>Adjective: <c>large</c>.</summary>
    JJ,

    /// <summary>Adjective, comparative: <c>larger</c>.</summary>
    JJR,

    /// <summary>Adjective, superlative: <c>largest</c>.</summary>
    JJS,

    /// <summary>Adverb: <c>quickly</c>, <c>not</c>.</summary>
    RB,

    /// <summary>Adverb, comparative: <c>faster</c>.</summary>
    RBR,

    /// <summary>Adverb, superlative: <c>fastest</c>.</summary>
    RBS,

    /// <summary>Particle of a phrasal verb: <c>give up</c>.</summary>
    RP,

    /// <summary>Preposition or subordinating conjunction: <c>of</c>, <c>because</c>.</summary>
    IN,

    /// <summary>The word <c>to</c> before a verb.</summary>
    TO,

    /// <summary>Determiner: <c>the</c>, <c>these</c>.</summary>
    DT,

    /// <summary>Predeterminer: <c>all the</c>.</summary>
    PDT,

    /// <summary>Interrogative or relative determiner: <c>which</c>.</summary>
    WDT,

    /// <summary>Personal pronoun: <c>she</c>.</summary>
    PRP,

    /// <summary>Possessive pronoun: <c>her</c>.</summary>
    PRPS,

    /// <summary>Interrogative or relative pronoun: <c>who</c>.</summary>
    WP,

    /// <summary>Interrogative or relative possessive pronoun: <c>whose</c>.</summary>
    WPS,

    /// <summary>Interrogative or relative adverb: <c>when</c>.</summary>
    WRB,

    /// <summary>Existential <c>there</c>.</summary>
    EX,

    /// <summary>Coordinating conjunction: <c>and</c>.</summary>
    CC,

    /// <summary>Number: <c>two</c>, <c>2,000</c>.</summary>
    CD,

    /// <summary>Possessive ending: <c>'s</c>.</summary>
    POS,

    /// <summary>Interjection: <c>yes</c>, <c>oh</c>.</summary>
    UH,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Affix, a part of a compound that is not a word: <c>pre</c> in <c>pre-war</c>.</summary>
    AFX,

    /// <summary>List item marker: <c>a</c> in <c>a)</c>.</summary>
    LS,

    /// <summary>Web address, mail address or file name.</summary>
    ADD,

    /// <summary>Symbol that is read as a word: <c>%</c>, <c>+</c>.</summary>
    SYM,

    /// <summary>Currency sign.</summary>
    Dollar,

    /// <summary>End of a sentence: <c>.</c> <c>?</c> <c>!</c></summary>
    Period,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon, semicolon, dash or ellipsis.</summary>
    Colon,

    /// <summary>Hyphen inside a compound.</summary>
    HYPH,

    /// <summary>Opening quotation mark.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark.</summary>
    CloseQuote,

    /// <summary>Opening bracket.</summary>
    OpenBracket,

    /// <summary>Closing bracket.</summary>
    CloseBracket,

    /// <summary>Other punctuation: emoticons, rules, rows of asterisks.</summary>
    NFP,
}
