using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class UnspunWords(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.unspun",
        "spun word",
        "Words that do not fit their neighbours while a synonym fits far better, taking into account how rare each word is.",
        "A synonym spinner looks at meaning alone, so its words do not fit their context. Poetry, jargon and new metaphors have a "
        + "few such words; a spun text has many. The more there are, the lower the threshold for marking each.",
        "N-gram language model, thesaurus and weights of this project, trained on simulated spinning (2026); unspinning as in "
        + "Zhang et al., DSpin, NDSS 2014.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        SecondOpinionUpTo = MaxDoubted,
        Reads = [SignalInfo.LanguageModel, "term-swaps", "terms", "thesaurus", "weights/terms", "weights/unspin"],
    };

    private const double MinMarked = 0.8;

    // Of those that are surer, human text has one in half a million words.
    private const double MaxDoubted = 0.95;

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var roles = new SentenceRoles(document);
        foreach (var word in resources.Unspinner.Find(document, trace, text.Swaps))
        {
            var span = new TextSpan(document.Tokens[word.Token].Start, document.Tokens[word.LastToken].End);
            var expected = Spelling(document.Tokens[word.Token].WordId, word.Expected);
            if (word.LastToken != word.Token)
                expected += $" {Spelling(document.Tokens[word.LastToken].WordId, word.ExpectedNext)}";
            // What is less likely is measured, but does not show a reader what is wrong.
            if (word.Probability >= MinMarked)
                evidence.Add(span, roles.Of(word.Token), Message(word, expected), expected, word.Probability);
            else
                evidence.Describe(span, roles.Of(word.Token), Message(word, expected), word.Probability);
        }
    }

    private static string Message(in SpunWord word, string expected) => word.Gain > 0
        ? $"does not fit its neighbours as well as \"{expected}\" would"
        : $"never seen together in good English; the usual term is \"{expected}\"";

    /// <summary>
    /// The expected word. Nouns of terms are known in the singular; they get the number of the word that they would replace.
    /// </summary>
    private string Spelling(int present, int expected)
    {
        var isPlural = resources.Terms.Singular(present) != present && resources.Terms.Singular(expected) == expected;
        var plural = isPlural ? resources.Thesaurus.Forms.Form(expected, WordForm.S) : Vocabulary.Unknown;
        return resources.Vocabulary.Spelling(plural == Vocabulary.Unknown ? expected : plural);
    }
}
