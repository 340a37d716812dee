using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>One word of a name.</summary>
/// <param name="Key">Its <see cref="WordKey"/>.</param>
/// <param name="IsContent">Whether it is a content word, not a function word.</param>
/// <param name="IsProper">Whether good English nearly always capitalises it: a place, a people, a person.</param>
internal readonly record struct NameWord(ulong Key, bool IsContent, bool IsProper);

/// <summary>An organisation, treaty, party, office or title: one row of the lexicon <c>names</c>.</summary>
internal sealed class OfficialName
{
    // "florida" always has a capital, "northern" in less than half of all places.
    private const double MinCapitalShareOfProperWord = 0.95;

    private readonly string _variants;

    public OfficialName(string[] row, Vocabulary vocabulary)
    {
        Text = row[0];
        Kind = Lexicon.Cell(row, 1) is { Length: > 0 } kind ? kind : "name";
        Words = Read(row[0], vocabulary);
        _variants = Lexicon.Cell(row, 2);
        Content = [.. Words.Where(word => word.IsContent).Select(word => word.Key)];
        if (Content.Length is < 2 or > GarbledName.MaxSpanLength)
        {
            throw new FormatException(
                $"names.tsv, '{Text}': {Content.Length} words besides articles and prepositions; a name must have 2 to "
                + $"{GarbledName.MaxSpanLength}, because a shorter one looks like ordinary prose.");
        }
    }

    /// <summary>The name as it should be written.</summary>
    public string Text { get; }

    /// <summary>The kind of thing that it names: organization, treaty, office, …</summary>
    public string Kind { get; }

    public NameWord[] Words { get; }

    /// <summary>Other correct forms.</summary>
    public NameWord[][] Variants(Vocabulary vocabulary)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return Array.ConvertAll(_variants.Split('|', options), variant => Read(variant, vocabulary));
    }

    /// <summary>Keys of the content words, in order; 2 to <see cref="GarbledName.MaxSpanLength"/> of them.</summary>
    public ulong[] Content { get; }

    public bool HasWord(ulong key) => Array.Exists(Words, word => word.Key == key);

    public static NameWord[] Read(string name, Vocabulary vocabulary) =>
        [.. PhraseReader.Words(name, vocabulary).Select(word => new NameWord(
            word.Key,
            !vocabulary.IsFunctionWord(word.WordId),
            vocabulary.CapitalShare(word.WordId) + vocabulary.UpperShare(word.WordId) >= MinCapitalShareOfProperWord))];
}
