using MtQuality.Encoder;

namespace MtQuality.Forge.Neural;

/// <summary>Cuts words into the pieces of a window.</summary>
internal sealed class WindowWriter(WordPieces pieces)
{
    /// <summary>Most pieces of a window, with the special ones at both ends.</summary>
    public const int MaxPieces = Window.MaxLength;

    private readonly Dictionary<string, int[]> _cuts = new(StringComparer.Ordinal);

    /// <summary>The word pieces.</summary>
    public WordPieces Pieces => pieces;

    /// <summary>A window of words, as many as fit.</summary>
    /// <param name="words">The words.</param>
    /// <param name="originals">For each word what stood there, as <see cref="TrainingText.Originals"/>; null where nothing was replaced
    /// anywhere.</param>
    public (int[] Pieces, bool[] Replaced, int[] Originals) Write(IReadOnlyList<string> words, IReadOnlyList<string?>? originals)
    {
        var written = new List<int>(MaxPieces) { pieces.Start };
        var replaced = new List<bool>(MaxPieces) { false };
        var targets = new List<int>(MaxPieces) { -1 };
        for (var i = 0; i < words.Count; i++)
        {
            var cut = Cut(words[i]);
            if (written.Count + cut.Length >= MaxPieces)
                break;
            var original = originals?[i];
            for (var k = 0; k < cut.Length; k++)
            {
                written.Add(cut[k]);
                replaced.Add(original is not null);
                targets.Add(k == 0 && !string.IsNullOrEmpty(original) && Cut(original) is [var piece] && piece != cut[0] ? piece : -1);
            }
        }
        written.Add(pieces.End);
        replaced.Add(false);
        targets.Add(-1);
        return ([.. written], [.. replaced], [.. targets]);
    }

    private int[] Cut(string word)
    {
        if (_cuts.TryGetValue(word, out var cut))
            return cut;
        Span<int> room = stackalloc int[WordPieces.MaxPieces];
        return _cuts[word] = room[..pieces.Cut(word, room)].ToArray();
    }
}
