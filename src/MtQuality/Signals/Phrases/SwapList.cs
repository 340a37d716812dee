using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>The words that are put in the place of another, as lexicons list them: <c>pail|basin</c>.</summary>
internal static class SwapList
{
    /// <summary>The words of <paramref name="list"/>, which stands in <paramref name="row"/> of the lexicon of this name.</summary>
    /// <exception cref="FormatException">An entry is not one word.</exception>
    public static Token[] Read(string lexicon, string[] row, string list, Vocabulary vocabulary) =>
        Array.ConvertAll(list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), swap =>
            PhraseReader.Tokens(swap, vocabulary) is [{ IsWord: true } word]
                ? word
                : throw new FormatException($"{lexicon}.tsv, '{row[0]}': '{swap}' is not one word; a swap stands for one word, several are parted by |."));
}
