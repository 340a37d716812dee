using System.Globalization;
using System.Runtime.InteropServices;
using MtQuality.Data;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Rewording;

/// <summary>Reads the lexicons of <see cref="Terms"/>.</summary>
internal static class TermsBuilder
{
    /// <summary>For each word the second words of its terms.</summary>
    /// <exception cref="FormatException">A second word has no number of bits.</exception>
    public static RowTable<TermPartner> Partners(Lexicon terms, Vocabulary vocabulary) => Rows(terms, vocabulary, row =>
    {
        var partners = new List<TermPartner>();
        foreach (var item in Lexicon.Cell(row, 1).Split(' '))
        {
            var mark = item.IndexOf(':', StringComparison.Ordinal);
            var digits = item.AsSpan(mark + 1);
            if (mark <= 0 || !byte.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            {
                throw new FormatException(
                    $"terms.tsv, '{row[0]}': '{item}' has no bits; write the word, a colon and a whole number below 256.");
            }
            if (vocabulary.Find(WordKey.Of(item.AsSpan(0, mark))) is not Vocabulary.Unknown and var second)
                partners.Add(new TermPartner(second, bits));
        }
        return partners;
    });

    /// <summary>For each word those that replace it in spun text.</summary>
    /// <exception cref="FormatException">A word has too many.</exception>
    public static RowTable<int> Swaps(Lexicon swaps, Vocabulary vocabulary) => Rows(swaps, vocabulary, row =>
    {
        List<int> known =
        [
            .. swaps.Required(row, 1).Split(' ')
                .Select(word => vocabulary.Find(WordKey.Of(word)))
                .Where(word => word != Vocabulary.Unknown),
        ];
        return known.Count <= Terms.MaxSwaps
            ? known
            : throw new FormatException(
                $"term-swaps.tsv, '{row[0]}': {known.Count} known words in column 2, but at most {Terms.MaxSwaps} are supported; keep the "
                + "likeliest.");
    });

    /// <summary>The entries that the rows of a lexicon give for each known word; of several rows the first counts.</summary>
    private static RowTable<T> Rows<T>(Lexicon lexicon, Vocabulary vocabulary, Func<string[], List<T>> read)
        where T : unmanaged
    {
        var rows = new Dictionary<int, List<T>>();
        foreach (var row in lexicon.Rows)
        {
            if (vocabulary.Find(WordKey.Of(row[0])) is not Vocabulary.Unknown and var word)
                rows.TryAdd(word, read(row));
        }
        var starts = new int[vocabulary.Count + 1];
        var entries = new List<T>();
        for (var word = 0; word < vocabulary.Count; word++)
        {
            entries.AddRange(rows.GetValueOrDefault(word, []));
            starts[word + 1] = entries.Count;
        }
        return new(starts, CollectionsMarshal.AsSpan(entries));
    }
}
