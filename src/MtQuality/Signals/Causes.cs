using MtQuality.Documents;

namespace MtQuality.Signals;

/// <summary>What a verdict can point at in headline and body.</summary>
/// <param name="Places">Number of independent places: the number of sentences with a finding, or the number of different wordings found,
/// whichever is smaller. Mistakes that people make as well (<see cref="SignalInfo.IsCause"/>) are not counted.</param>
/// <param name="Certain">Number of different wordings that no person writes (<see cref="Evidence.IsCertain"/>): the same one again, such
/// as a blank of a template in an article about templates, counts once.</param>
public readonly record struct Causes(int Places, int Certain)
{
    /// <summary>The causes that detectors found in a document.</summary>
    internal static Causes Of(TextDocument document, Readings readings)
    {
        var sentences = new HashSet<int>();
        var wordings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var certain = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (card, reading) in readings.All)
        {
            if (!card.IsCause)
                continue;
            foreach (var place in reading.Evidence)
            {
                if (!place.IsFinding || !place.IsJudged)
                    continue;
                var wording = place.Span.Of(document.Folded).ToString();
                sentences.Add(SentenceAt(document, place.Span.Start));
                wordings.Add(wording);
                if (place.IsCertain)
                    certain.Add(wording);
            }
        }
        return new Causes(Math.Min(sentences.Count, wordings.Count), certain.Count);
    }

    private static int SentenceAt(TextDocument document, int offset)
    {
        var token = document.FirstTokenAt(offset);
        var (low, high) = (0, document.Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Sentences[middle].EndToken <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
