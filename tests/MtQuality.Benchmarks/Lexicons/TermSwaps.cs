using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Lexicons;

/// <summary>Makes the lexicon <c>term-swaps</c>: the words that stand in the place of words of established terms in a list of tortured
/// phrases.</summary>
internal static class TermSwaps
{
    public static int Run(string list)
    {
        var resources = new TextResources(LexiconSet.Load());
        var vocabulary = resources.Vocabulary;
        var singulars = new Singulars(new WordForms(vocabulary, resources.Lexicons["lemmas"]), vocabulary);
        var swaps = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        // All phrases for one term copy each other, and count once.
        foreach (var term in TorturedWords.Read(list, vocabulary).GroupBy(phrase => phrase.Term))
        {
            foreach (var (spun, expected) in term.SelectMany(phrase => phrase.Words).Select(pair => (Singular(pair.Spun), Singular(pair.Expected))).Distinct())
            {
                if (spun == expected)
                    continue;
                var words = swaps.TryGetValue(spun, out var known) ? known : swaps[spun] = new(StringComparer.Ordinal);
                words[expected] = words.GetValueOrDefault(expected) + 1;
            }
        }
        Console.WriteLine("# title: Words that stand in the place of words of established terms, and those words");
        Console.WriteLine("# source: Problematic Paper Screener (Cabanac, Labbé & Magazinov), via torturedcheck; compared word by word by `MtQuality.Benchmarks term-swaps`, 2026");
        Console.WriteLine("# licence: CC BY 4.0");
        Console.WriteLine("# columns: word<TAB>words of terms, those of most terms first");
        foreach (var (spun, words) in swaps)
            Console.WriteLine($"{spun}\t{string.Join(' ', words.OrderByDescending(pair => pair.Value).Select(pair => pair.Key))}");
        return 0;

        string Singular(string word) => vocabulary.Spelling(singulars.Of(vocabulary.Find(WordKey.Of(word))));
    }
}
