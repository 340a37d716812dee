using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>Makes the lexicon <c>term-swaps</c>: the words that stand in the place of words of established terms in a list of tortured
/// phrases.</summary>
internal static class TermSwaps
{
    /// <summary>Writes the lexicon, made from the list.</summary>
    public static void Write(TextWriter output, string list, SignalResources resources)
    {
        var vocabulary = resources.Vocabulary;
        var singulars = new Singulars(new WordForms(vocabulary, resources.Lexicon("lemmas")), vocabulary);
        var swaps = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        // All phrases for one term copy each other, and count once.
        foreach (var term in TorturedWords.Read(list, vocabulary).GroupBy(phrase => phrase.Term))
        {
            foreach (
                var (spun, expected) in term.SelectMany(phrase => phrase.Words)
                    .Select(pair => (Singular(pair.Spun), Singular(pair.Expected)))
                    .Distinct())
            {
                if (spun == expected)
                    continue;
                var words = swaps.TryGetValue(spun, out var known) ? known : swaps[spun] = new(StringComparer.Ordinal);
                words[expected] = words.GetValueOrDefault(expected) + 1;
            }
        }
        output.WriteLine("# title: Words that stand in the place of words of established terms, and those words");
        output.WriteLine("# source: Problematic Paper Screener (Cabanac, Labbé & Magazinov), via torturedcheck; compared word by word "
            + "by `MtQuality.Forge build`, 2026");
        output.WriteLine("# licence: CC BY 4.0");
        output.WriteLine("# columns: word<TAB>words of terms, those of most terms first");
        foreach (var (spun, words) in swaps)
            output.WriteLine($"{spun}\t{string.Join(' ', words.OrderByDescending(pair => pair.Value).Select(pair => pair.Key))}");

        string Singular(string word) => vocabulary.Spelling(singulars.Of(vocabulary.Find(WordKey.Of(word))));
    }
}
