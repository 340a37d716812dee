using MtQuality.Documents;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Neural;

/// <summary>A text to learn from.</summary>
/// <param name="Words">Its tokens in lower case; <see cref="Code"/> for addresses and the like.</param>
/// <param name="Sentences">Number of the first word of each sentence.</param>
/// <param name="Names">Which words may be names: capitals inside a sentence.</param>
internal sealed record TrainingText(string[] Words, int[] Sentences, bool[] Names)
{
    /// <summary>Stands for what is no word.</summary>
    public const string Code = "";

    // Of a long text a part is enough, and no text shall outweigh others.
    private const int MaxWords = 1200;

    /// <summary>What it is.</summary>
    public EncoderKind Kind { get; init; }

    /// <summary>How much its kind counts, 0–1.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Its register, or what made it.</summary>
    public string Source { get; init; } = "";

    /// <summary>For each word what stood there in the original; null where nothing was replaced, empty where it was by what cannot be
    /// told. Null for a text of which this is not known.</summary>
    public string?[]? Originals { get; init; }

    /// <summary>Reads a text; its line breaks are not kept, since they give away where a text comes from.</summary>
    public static TrainingText Read(string text, SignalResources resources)
    {
        var flat = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var document = resources.Parse(new Article("text", flat));
        var count = Math.Min(MaxWords, document.Tokens.Length);
        var words = new string[count];
        var names = new bool[count];
        var sentences = new List<int>();
        foreach (var sentence in document.Sentences)
        {
            if (sentence.FirstToken < count)
                sentences.Add(sentence.FirstToken);
            for (var i = sentence.FirstToken; i < Math.Min(count, sentence.EndToken); i++)
            {
                var token = document.Tokens[i];
                words[i] = token.Kind == TokenKind.Code
                    ? Code
                    : string.Intern(token.Span.Of(document.Folded).ToString().ToLowerInvariant());
                names[i] = token.Casing is Casing.Upper or Casing.Mixed || token.Casing == Casing.Capitalized && i > sentence.FirstToken;
            }
        }
        return new TrainingText(words, [.. sentences], names);
    }

    /// <summary>This text with what differs from its original marked.</summary>
    public TrainingText Against(TrainingText original)
    {
        var keys = new Dictionary<string, ulong>(StringComparer.Ordinal);
        ulong[] Keys(string[] words) => Array.ConvertAll(words, word => keys.TryGetValue(word, out var key)
            ? key
            : keys[word] = (ulong)keys.Count);
        var aligned = Metrics.WordAlignment.Align(Keys(Words), Keys(original.Words));
        // What an inserted word is aligned with stands in the text itself.
        var kept = aligned.Where(other => other >= 0).ToHashSet();
        var originals = new string?[Words.Length];
        for (var i = 0; i < originals.Length; i++)
        {
            var isAlone = (i == 0 || aligned[i - 1] >= 0) && (i + 1 == originals.Length || aligned[i + 1] >= 0);
            var replaced = -1 - aligned[i];
            if (replaced >= 0)
                originals[i] = isAlone && replaced < original.Words.Length && !kept.Contains(replaced) ? original.Words[replaced] : "";
        }
        return this with { Originals = originals };
    }
}
