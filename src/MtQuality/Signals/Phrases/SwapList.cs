using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>Reads the replacements of a word as lexicons list them: <c>pail|basin</c>.</summary>
internal static class SwapList
{
    /// <summary>The words of <paramref name="list"/>.</summary>
    /// <param name="lexicon">Name of the lexicon, for the error message.</param>
    /// <param name="row">The row that holds the list, for the error message.</param>
    /// <param name="list">The words, with a bar between them.</param>
    /// <param name="vocabulary">The vocabulary of the tokens.</param>
    /// <exception cref="FormatException">An entry is not one word.</exception>
    public static Token[] Read(string lexicon, string[] row, string list, Vocabulary vocabulary)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return Array.ConvertAll(list.Split('|', options), swap =>
            PhraseReader.Tokens(swap, vocabulary) is [{ IsWord: true } word]
                ? word
                : throw new FormatException(
                    $"{lexicon}.tsv, '{row[0]}': '{swap}' is not one word; write one word for each swap, and | between swaps."));
    }
}
