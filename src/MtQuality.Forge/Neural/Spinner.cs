using MtQuality.Lexicons;

namespace MtQuality.Forge.Neural;

/// <summary>
/// Spoils good text as spinners and poor translation do: at any rate, from one source of synonyms or several, now and then with words
/// in the wrong order or doubled. What is learnt from many such ways is less likely to be a property of one.
/// </summary>
internal sealed class Spinner(IReadOnlyList<SwapSource> sources, IReadOnlySet<string> common)
{
    private const int MinLetters = 3;
    private const double NamesReplaced = 0.15;
    private const double Disordered = 0.15;
    private const double DisorderRate = 0.03;

    private static readonly double[] Rates = [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5];

    /// <summary>A spoilt text.</summary>
    /// <param name="words">The words of good text.</param>
    /// <param name="names">Which of them may be names.</param>
    /// <param name="random">Decides.</param>
    /// <returns>The words, and for each what stood there: null where nothing changed, empty where there was no single word.</returns>
    public (List<string> Words, List<string?> Originals) Spoil(ReadOnlySpan<string> words, ReadOnlySpan<bool> names, Random random)
    {
        var rate = Rates[random.Next(Rates.Length)];
        var disorder = random.NextDouble() < Disordered ? DisorderRate : 0;
        var mixed = Mix(random);
        var spoilt = new List<string>(words.Length + 8);
        var originals = new List<string?>(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (IsReplaceable(word, names[i], random) && random.NextDouble() < rate
                && mixed[random.Next(mixed.Count)].Draw(word, random) is { } swap && !SpellingVariants.AreOfOneWord(word, swap))
            {
                // Only the first of several words stands for the one.
                var first = word;
                foreach (var part in swap.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    spoilt.Add(part);
                    originals.Add(first);
                    first = "";
                }
                continue;
            }
            if (disorder > 0 && i + 1 < words.Length && IsWord(word) && IsWord(words[i + 1]) && word != words[i + 1]
                && random.NextDouble() < disorder)
            {
                var isDoubled = random.Next(3) == 0;
                spoilt.AddRange(isDoubled ? [word, word] : [words[i + 1], word]);
                originals.AddRange(isDoubled ? [null, ""] : [word, words[i + 1]]);
                i += isDoubled ? 0 : 1;
                continue;
            }
            spoilt.Add(word);
            originals.Add(null);
        }
        return (spoilt, originals);
    }

    private List<SwapSource> Mix(Random random)
    {
        var mixed = sources.Where(_ => random.Next(2) == 0).ToList();
        return mixed.Count > 0 ? mixed : [sources[random.Next(sources.Count)]];
    }

    private bool IsReplaceable(string word, bool isName, Random random) =>
        word.Length >= MinLetters && IsWord(word) && !common.Contains(word) && (!isName || random.NextDouble() < NamesReplaced);

    private static bool IsWord(string word) => word.Length > 0 && char.IsAsciiLetter(word[0]);
}
