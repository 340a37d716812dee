using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Documents;

/// <summary>What the full stop of an abbreviation can mean before a capital letter.</summary>
internal enum Abbreviation
{
    None,

    /// <summary>Precedes a name and never ends a sentence: <c>Mr.</c></summary>
    Title,

    /// <summary>Precedes a number: <c>No.</c>, <c>Rs.</c></summary>
    Number,

    /// <summary>May end a sentence: <c>Inc.</c>, <c>Jan.</c></summary>
    Other,
}

/// <summary>Looks up abbreviations in the lexicon <c>abbreviations</c>, which lists them without their full stop.</summary>
internal sealed class Abbreviations(Lexicon lexicon)
{
    private readonly KeyMap _kinds = new([.. lexicon.Rows.Select(row =>
        KeyValuePair.Create(WordKey.Of(row[0]), (int)lexicon.Kind<Abbreviation>(row, 1)))]);

    public Abbreviation Find(ulong key) => _kinds.Find(key) is var kind and not KeyMap.Missing ? (Abbreviation)kind : Abbreviation.None;
}
