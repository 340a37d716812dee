using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Tokens;

namespace MtQuality.Signals;

/// <summary>
/// What the encoder says of findings that rest on neighbouring words alone. It reads the whole passage: of what the language model finds
/// odd in human text, four places in five are natural to it, and of what is odd in spun text, one in seven.
/// </summary>
internal static class SecondOpinion
{
    // Natural logarithm of 0.2 to 0.8: a word that is less likely to have been replaced is natural.
    private const float MinLogOdds = -1.386f;

    /// <summary>The reading with its value, and without the places that the encoder finds natural.</summary>
    /// <param name="reading">What a detector measured.</param>
    /// <param name="maxWeight">Places of a greater weight stand without it.</param>
    /// <param name="document">The document.</param>
    /// <param name="encoded">What the encoder says of it.</param>
    public static Reading Of(Reading reading, double maxWeight, TextDocument document, EncodedText encoded) => reading with
    {
        Evidence = [.. reading.Evidence.Where(place => place.Weight > maxWeight || !IsNatural(place.Span, document, encoded))],
    };

    /// <summary>Whether the encoder has read the place, and finds no word of it odd.</summary>
    private static bool IsNatural(TextSpan span, TextDocument document, EncodedText encoded)
    {
        var isRead = false;
        for (var i = document.FirstTokenAt(span.Start); i < document.Tokens.Length && document.Tokens[i].Start < span.End; i++)
        {
            var logOdds = encoded.Replaced.Span[i];
            if (logOdds >= MinLogOdds)
                return false;
            isRead |= !float.IsNaN(logOdds);
        }
        return isRead;
    }
}
