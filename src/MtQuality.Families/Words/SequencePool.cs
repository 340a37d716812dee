using System.Collections.Concurrent;
using MtQuality.Parsing;

namespace MtQuality.Families.Words;

/// <summary>Sequences that are used again, so that reading a text allocates nothing once they have grown. Safe on several
/// threads.</summary>
internal sealed class SequencePool(TextResources resources)
{
    private readonly ConcurrentBag<WordSequence> _free = [];

    /// <summary>A sequence for the words of a text; <see cref="Return"/> gives it back.</summary>
    public WordSequence Read(ReadOnlySpan<char> text)
    {
        var words = _free.TryTake(out var free) ? free : new WordSequence(resources);
        words.Read(text);
        return words;
    }

    public void Return(WordSequence words) => _free.Add(words);
}
