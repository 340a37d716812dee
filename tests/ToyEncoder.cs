using System.IO.Hashing;
using System.Text;
using MtQuality.Documents;
using MtQuality.Encoders;

namespace MtQuality.Tests;

/// <summary>
/// An encoder for tests: it knows a list of odd words, each with its log-odds and perhaps with what a person would have written. It finds
/// spun text where it finds such a word, and counts what it reads.
/// </summary>
internal sealed class ToyEncoder(params (string Word, float LogOdds, string? Wording)[] odd) : ITextEncoder
{
    /// <summary>The log-odds of a word that is not in the list.</summary>
    public const float Usual = -5;

    private int _read;

    /// <summary>The log-odds of every passage; null for those of its oddest word.</summary>
    public float? OfPassages { get; init; }

    /// <summary>Number of documents read.</summary>
    public int Read => _read;

    /// <inheritdoc/>
    public ulong Hash { get; } = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(string.Join('\n', odd)));

    /// <inheritdoc/>
    public EncodedText Encode(TextDocument document)
    {
        Interlocked.Increment(ref _read);
        var replaced = new float[document.Tokens.Length];
        var windows = new List<EncodedWindow>();
        var wordings = new Dictionary<int, IReadOnlyList<Wording>>();
        foreach (var sentence in document.Sentences)
        {
            var strangest = Usual;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = document.TextOf(document.Tokens[i]).ToString();
                var known = odd.FirstOrDefault(item => item.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
                replaced[i] = !sentence.IsJudged ? float.NaN : known.Word is null ? Usual : known.LogOdds;
                strangest = Math.Max(strangest, sentence.IsJudged ? replaced[i] : Usual);
                if (known.Wording is { } wording)
                    wordings[i] = [new Wording(wording, 0.6f)];
            }
            if (sentence.IsJudged)
                windows.Add(Window(sentence, OfPassages ?? strangest));
        }
        return new EncodedText(replaced, windows, wordings);
    }

    // Human text with these log-odds against spun text; the other kinds are practically excluded.
    private static EncodedWindow Window(in Sentence sentence, float spun) => new(
        sentence.FirstToken, sentence.EndToken, -MathF.Log(1 + MathF.Exp(spun)), -MathF.Log(1 + MathF.Exp(-spun)), -30, -30);
}
