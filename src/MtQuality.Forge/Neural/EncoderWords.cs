using MtQuality.Encoder;

namespace MtQuality.Forge.Neural;

/// <summary>The words of human texts that spoiling turns on.</summary>
internal sealed class EncoderWords
{
    private const int CommonCount = 140;
    private const int MinCount = 8;
    private const int MinLetters = 3;

    /// <summary>Counts the words of human texts.</summary>
    public EncoderWords(IEnumerable<TrainingText> texts, WordPieces pieces)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in texts.Where(text => text.Kind == EncoderKind.Human).SelectMany(text => text.Words))
        {
            if (word.Length > 0 && char.IsAsciiLetter(word[0]))
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }
        var frequent = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).ToList();
        Common = frequent.Take(CommonCount).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        Whole =
        [
            .. frequent.TakeWhile(count => count.Value >= MinCount)
                .Where(count => count.Key.Length >= MinLetters && count.Key.All(char.IsAsciiLetter))
                .Select(count => (count.Key, Piece: pieces.Find(count.Key)))
                .Where(word => word.Piece is not null)
                .Select(word => (word.Key, word.Piece!.Value))
        ];
    }

    /// <summary>The commonest words, most of them function words: no spinner replaces them.</summary>
    public IReadOnlySet<string> Common { get; }

    /// <summary>Words that are pieces of their own, and not rare.</summary>
    public IReadOnlyList<(string Word, int Piece)> Whole { get; }
}
