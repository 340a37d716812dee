using MtQuality.Documents;
using MtQuality.Patterns;
using MtQuality.Tokens;

namespace MtQuality.Signals.Fluency;

internal sealed class WordPatterns(SignalResources resources) : Detector(Card)
{
    public static SignalInfo Card { get; } = new(
        "fluency.patterns",
        "patterns of words",
        "Weight of the patterns of word classes, rarity and unseen pairs in the worst 100 words; the sentence that weighs most there is "
        + "shown.",
        "Spinners and translators leave the same kinds of places everywhere: a rare word where a common one is usual, pairs that were to "
        + "be expected and never seen. Each alone says little; a model has learnt what many together say. Unusual registers have unusual "
        + "patterns too, so the sentence is shown but is not a finding.",
        "Logistic regression of this project on hashed patterns of spun, translated and human articles (2026).",
        "mean weight of a word",
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses, SignalInfo.Patterns, "terms", "term-swaps", "thesaurus", "weights/terms",
            "weights/unspin"],
    };

    public override Reading Measure(MeasuredText text, Suppressions suppressions)
    {
        if (text.Document.JudgedWords < Card.MinimumWords || text.Patterns is not { } patterns)
            return new Reading(null, []);
        var (head, score) = patterns.Translated.Worst >= patterns.Spun.Worst
            ? (PatternHead.Translated, patterns.Translated)
            : (PatternHead.Spun, patterns.Spun);
        var evidence = new EvidenceCollector(Card.Id, text.Document, suppressions);
        var sentence = WorstSentence(text.Document, patterns.Words, resources.Patterns[head], score.WorstFirst);
        var span = new TextSpan(text.Document.Tokens[sentence.FirstToken].Start, text.Document.Tokens[sentence.EndToken - 1].End);
        var message = head == PatternHead.Spun
            ? "of all sentences, its patterns are most like those of spinning"
            : "of all sentences, its patterns are most like those of translation";
        evidence.Describe(span, sentence.Role, message, weight: 0);
        return new Reading(score.Worst, evidence.InOrder());
    }

    /// <summary>The sentence with the largest sum of weights among those of the window that begins at a word.</summary>
    private static Sentence WorstSentence(TextDocument document, PatternWord[] words, PatternWeights weights, int first)
    {
        var (worst, largest, number, sum) = (0, double.NegativeInfinity, 0, 0.0);
        var end = Math.Min(words.Length, first + PatternWeights.WindowLength);
        for (var i = first; i < end; i++)
        {
            while (document.Sentences[number].EndToken <= words[i].Token)
                (number, sum) = (number + 1, 0);
            sum += weights.Of(words, i);
            var isLast = i + 1 == end || document.Sentences[number].EndToken <= words[i + 1].Token;
            if (isLast && sum > largest)
                (worst, largest) = (number, sum);
        }
        return document.Sentences[worst];
    }
}
