using System.Globalization;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Numerics;
using MtQuality.Tokens;

namespace MtQuality.Signals.Encoders;

internal sealed class Passages() : Detector(Card)
{
    public static SignalInfo Card { get; } = new(
        "encoder.passages",
        "passages unlike a person's",
        "Share of the text in passages of about 100 words that a person likely did not write. Of the worst passages, the sentence with the "
        + "least fitting words is shown.",
        "A translation can be poor without a single word that is wrong, and a spun text shows in all its words together. The encoder "
        + "compares each passage with text of people, spinners and translators. Plain prose in short sentences can look translated, so "
        + "such a sentence is shown but is not a finding.",
        "Encoder of this project: all-MiniLM-L6-v2, trained further to tell kinds of text (2026).",
        "share of words",
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.Encoder],
    };

    private const double MinProbability = 0.5;
    private const int MaxShown = 3;

    // Of fewer words, a single odd one would decide.
    private const int MinWords = 5;

    public override Reading Measure(MeasuredText text, Suppressions suppressions)
    {
        if (text.Encoded is not { Windows.Count: > 0 } encoded || text.Document.JudgedWords < Card.MinimumWords)
            return new Reading(null, []);
        var (read, unlike) = (0, 0);
        foreach (var window in encoded.Windows)
        {
            var count = CountRead(encoded, window);
            read += count;
            unlike += IsShown(window) ? count : 0;
        }
        return new Reading((double)unlike / Math.Max(1, read), Shown(text.Document, encoded, suppressions));
    }

    /// <summary>Number of tokens of a window that were read: teasers inside it are not.</summary>
    public static int CountRead(EncodedText encoded, in EncodedWindow window)
    {
        var count = 0;
        foreach (var logOdds in encoded.Replaced.Span[window.FirstToken..window.EndToken])
            count += float.IsNaN(logOdds) ? 0 : 1;
        return count;
    }

    private static IReadOnlyList<Evidence> Shown(TextDocument document, EncodedText encoded, Suppressions suppressions)
    {
        var evidence = new EvidenceCollector(Card.Id, document, suppressions);
        // A long sentence can be the worst of two windows.
        var worst = encoded.Windows.Where(window => IsShown(window)).OrderByDescending(window => window.NotHuman)
            .Select(window => (Window: window, Sentence: WorstSentence(document, encoded, window)))
            .Where(item => item.Sentence is not null)
            .DistinctBy(item => item.Sentence!.Value.FirstToken)
            .Take(MaxShown);
        foreach (var (window, found) in worst)
        {
            var sentence = found!.Value;
            var span = new TextSpan(document.Tokens[sentence.FirstToken].Start, document.Tokens[sentence.EndToken - 1].End);
            evidence.Describe(span, sentence.Role, Message(window), Logistic.Probability(window.NotHuman));
        }
        return evidence.InOrder();
    }

    /// <summary>The sentence of a window whose words fit least, on average; of those with several words, if there are such.</summary>
    private static Sentence? WorstSentence(TextDocument document, EncodedText encoded, EncodedWindow window) => document.Sentences.ToArray()
        .Where(sentence => sentence.EndToken > window.FirstToken && sentence.FirstToken < window.EndToken)
        .Select(sentence => (Sentence: sentence, Words: WordsOf(document, encoded, sentence)))
        .Where(item => item.Words.Count > 0)
        .OrderByDescending(item => item.Words.Count >= MinWords)
        .ThenByDescending(item => item.Words.Average())
        .Select(item => (Sentence?)item.Sentence)
        .FirstOrDefault();

    private static List<float> WordsOf(TextDocument document, EncodedText encoded, Sentence sentence)
    {
        var words = new List<float>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (document.Tokens[i].IsWord && !float.IsNaN(encoded.Replaced.Span[i]))
                words.Add(encoded.Replaced.Span[i]);
        }
        return words;
    }

    private static bool IsShown(in EncodedWindow window) => Logistic.Probability(window.NotHuman) >= MinProbability;

    private static string Message(in EncodedWindow window)
    {
        var kind = window.Spun >= window.RoundTrip && window.Spun >= window.Translated ? "text whose words were replaced"
            : window.RoundTrip >= window.Translated ? "text translated there and back"
            : "a machine's translation";
        var probability = Logistic.Probability(window.NotHuman);
        return string.Create(CultureInfo.InvariantCulture, $"the passage around it reads like {kind} ({probability:P0})");
    }
}
