using MtQuality.Documents;

namespace MtQuality.Forge.Tagging;

/// <summary>The names that the treebank gives to the classes.</summary>
internal static class PennTags
{
    /// <summary>The class of a tag; <see cref="WordClass.None"/> for <c>GW</c>, the part of a word that was torn apart, and for unknown
    /// ones.</summary>
    public static WordClass Parse(string tag) => tag switch
    {
        "PRP$" => WordClass.PRPS,
        "WP$" => WordClass.WPS,
        "$" => WordClass.Dollar,
        "." => WordClass.Period,
        "," => WordClass.Comma,
        ":" => WordClass.Colon,
        "``" => WordClass.OpenQuote,
        "''" => WordClass.CloseQuote,
        "-LRB-" => WordClass.OpenBracket,
        "-RRB-" => WordClass.CloseBracket,
        _ => Enum.TryParse<WordClass>(tag, out var found) ? found : WordClass.None,
    };
}
