using MtQuality.Forge.Lexicons;
using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tokens;
using static TorchSharp.torch;

namespace MtQuality.Forge.Neural;

/// <summary>Where spoilt text gets its words from: four sources, of which none has all that another has.</summary>
internal static class SwapSources
{
    private const int Neighbours = 25;
    private const int NeighbourRows = 2000;
    private const int MinSeen = 2;

    /// <summary>This project's thesaurus: synonyms in the form of the word that they replace.</summary>
    public static SwapSource Inflected(SignalResources resources) => new(word =>
    {
        var candidates = resources.Thesaurus.Candidates(resources.Vocabulary.Find(WordKey.Of(word))).ToArray();
        return Array.ConvertAll(candidates, candidate => resources.Vocabulary.Spelling(candidate));
    }, 1.5);

    /// <summary>WordNet's words as they stand there, whatever the form of the word that they replace.</summary>
    public static SwapSource Bare(WordNet wordNet, SignalResources resources)
    {
        var near = wordNet.Near.Where(pair => pair.Value >= 0.5)
            .GroupBy(pair => pair.Key.Item1, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Item2, StringComparer.Ordinal)
                    .Select(pair => pair.Key.Item2).ToArray(),
                StringComparer.Ordinal);
        var forms = resources.Thesaurus.Forms;
        return new SwapSource(word =>
        {
            if (near.TryGetValue(word, out var swaps))
                return swaps;
            if (resources.Vocabulary.Find(WordKey.Of(word)) is not (not Vocabulary.Unknown and var form))
                return [];
            foreach (var (lemma, _) in forms.Readings(form))
            {
                if (near.TryGetValue(resources.Vocabulary.Spelling(lemma), out swaps))
                    return swaps;
            }
            return [];
        }, 1);
    }

    /// <summary>The words whose embeddings are nearest: like in use, whatever they mean.</summary>
    /// <param name="weights">An encoder.</param>
    /// <param name="words">The words that take part: pieces of their own.</param>
    public static SwapSource Embedded(EncoderWeights weights, IReadOnlyList<(string Word, int Piece)> words)
    {
        var nearest = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using (NewDisposeScope())
        {
            var table = weights["embeddings.words"].Take([.. words.Select(word => word.Piece)]);
            var vectors = tensor(table.Values, [table.Rows, table.Columns]);
            vectors -= vectors.mean([0], keepdim: true);
            vectors /= vectors.norm(1, keepdim: true);
            for (var start = 0; start < words.Count; start += NeighbourRows)
            {
                using var scope = NewDisposeScope();
                var (_, found) = vectors[start..Math.Min(words.Count, start + NeighbourRows)].matmul(vectors.t()).topk(Neighbours + 1, 1);
                var numbers = found.data<long>().ToArray();
                for (var i = 0; i < numbers.Length; i += Neighbours + 1)
                {
                    var word = words[start + i / (Neighbours + 1)].Word;
                    nearest[word] = [.. numbers.Skip(i).Take(Neighbours + 1).Select(n => words[(int)n].Word).Where(other => other != word)];
                }
            }
        }
        return new SwapSource(word => nearest.GetValueOrDefault(word, []), 1.5);
    }

    /// <summary>What real spinners, attackers and translators put in the place of a word.</summary>
    /// <param name="texts">Texts with their originals.</param>
    /// <param name="pairs">Other words with what they replaced.</param>
    public static SwapSource Seen(IEnumerable<TrainingText> texts, IEnumerable<(string Replaced, string By)> pairs)
    {
        var seen = texts.Where(text => text.Originals is not null)
            .SelectMany(text => text.Words.Zip(text.Originals!, (by, replaced) => (Replaced: replaced ?? "", By: by)))
            .Concat(pairs)
            .Where(pair => pair.Replaced.Length > 2 && pair.By.Length > 1 && char.IsAsciiLetter(pair.By[0]))
            .GroupBy(pair => pair)
            .Where(group => group.Count() >= MinSeen)
            .GroupBy(group => group.Key.Replaced, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(pair => pair.Count()).ThenBy(pair => pair.Key.By, StringComparer.Ordinal)
                    .Select(pair => pair.Key.By).ToArray(),
                StringComparer.Ordinal);
        return new SwapSource(word => seen.GetValueOrDefault(word, []), 1);
    }
}
