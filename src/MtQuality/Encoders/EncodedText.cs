namespace MtQuality.Encoders;

/// <summary>What an encoder says of a document.</summary>
/// <param name="Replaced">For each token of the document, the log-odds (natural logarithm) that it stands where a person would have
/// written something else; <see cref="float.NaN"/> for tokens that were not read: teasers, and code.</param>
/// <param name="Windows">The windows that the document was read in, in order.</param>
/// <param name="Wordings">For each token that is likely replaced, what a person would have written, likeliest first.</param>
internal sealed record EncodedText(
    ReadOnlyMemory<float> Replaced,
    IReadOnlyList<EncodedWindow> Windows,
    IReadOnlyDictionary<int, IReadOnlyList<Wording>> Wordings);

/// <summary>A part of a document that an encoder read at once, and the probability of each kind of text, as natural logarithm.</summary>
/// <param name="FirstToken">Index of its first token in the document.</param>
/// <param name="EndToken">Index after its last token. Teasers between are not part of the window.</param>
/// <param name="Human">Written, or translated, by a person.</param>
/// <param name="Spun">Words were replaced.</param>
/// <param name="RoundTrip">Translated by a machine, there and back.</param>
/// <param name="Translated">Translated by a machine.</param>
internal readonly record struct EncodedWindow(
    int FirstToken,
    int EndToken,
    float Human,
    float Spun,
    float RoundTrip,
    float Translated)
{
    /// <summary>The log-odds that no person wrote it.</summary>
    public double NotHuman
    {
        get
        {
            // The sum of the other kinds is exact where one minus the probability of the human kind is rounded to 0.
            var largest = Math.Max(Spun, Math.Max(RoundTrip, Translated));
            var sum = Math.Exp(Spun - largest) + Math.Exp(RoundTrip - largest) + Math.Exp(Translated - largest);
            return largest + Math.Log(sum) - Human;
        }
    }
}

/// <summary>What a person might have written at a place.</summary>
/// <param name="Text">The word, in lower case.</param>
/// <param name="Probability">How likely it is among all words, 0–1.</param>
internal readonly record struct Wording(string Text, float Probability);
