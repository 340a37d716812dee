using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>How an abbreviation behaves before a capital.</summary>
internal enum Abbreviation
{
    None,

    /// <summary>Stands before a name and never ends a sentence: <c>Mr.</c></summary>
    Title,

    /// <summary>Stands before a number: <c>No.</c>, <c>Rs.</c></summary>
    Number,

    /// <summary>May end a sentence: <c>Inc.</c>, <c>Jan.</c></summary>
    Other,
}

/// <summary>The abbreviations of the lexicon <c>abbreviations</c>, written there without their full stop.</summary>
internal sealed class Abbreviations(Lexicon lexicon)
{
    private readonly KeyMap _kinds = new([.. lexicon.Rows.Select(row =>
        KeyValuePair.Create(WordKey.Of(row[0]), (int)Enum.Parse<Abbreviation>(row[1], ignoreCase: true)))]);

    public Abbreviation Find(ulong key) => _kinds.Find(key) is var kind and not KeyMap.Missing ? (Abbreviation)kind : Abbreviation.None;
}
