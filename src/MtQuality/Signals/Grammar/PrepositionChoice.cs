using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Rewording;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

internal sealed class PrepositionChoice(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "grammar.preposition",
        "wrong preposition",
        "A preposition that good English hardly uses after the word before it, while another is usual and fits what follows.",
        "Translators copy prepositions from the source language: \"depends from\", \"interested on\". Learners do the same, so "
        + "this shows that a text is not native English, not that a machine wrote it.",
        "N-gram language model of this project (2026); preposition errors: Tetreault and Chodorow, The Ups and Downs of "
        + "Preposition Error Detection, 2008.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        SecondOpinionUpTo = 1,
        Version = 2,
        IsCause = false,
        Reads = [SignalInfo.LanguageModel, SignalInfo.WordClasses],
    };

    private static readonly string[] Words = "of in on at for with from to by".Split(' ');
    private static readonly (string Word, ulong Key)[] Prepositions = Array.ConvertAll(Words, word => (word, WordKey.Of(word)));
    private static readonly WordSet IsPreposition = new(Words);

    // Both log₂: how often the model must have seen the usual preposition after the word, and how much more often than this one.
    private const float MinSeen = 5;
    private const float MinRatio = 5;

    // In bits: how much likelier the words must become. Less for a wrong "of", which begins no phrase of time or place; more for "for",
    // which begins a phrase of purpose after any verb ("appear for an exam").
    private const float MinGain = 7;
    private const float MinGainForFor = 10;
    private const float MinGainForOf = 3.5f;
    private const float MinRatioForOf = 3.5f;

    private static readonly ulong Of = WordKey.Of("of");
    private static readonly ulong For = WordKey.Of("for");

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var i = 2; i < words.Length; i++)
            {
                if (words[i].Order > 3
                    || !IsPreposition.Contains(words[i].Word)
                    || Usual(document, trace.Model, words, i) is not { } usual
                    || !IsVerbOrAdjective(document, document.Sentences[s], words[i].Token - 1))
                    continue;
                var (before, preposition) = (document.Tokens[words[i - 1].Token], document.Tokens[words[i].Token]);
                var word = document.TextOf(before);
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"after \"{word}\" good English has \"{usual.Word}\" here, by {usual.Gain:0} bits");
                var span = new TextSpan(before.Start, preposition.End);
                evidence.Add(span, document.Sentences[s].Role, message, $"{word} {usual.Word}");
            }
        }
    }

    /// <summary>Whether the token is a verb or an adjective. Nouns take too many prepositions to judge.</summary>
    private bool IsVerbOrAdjective(TextDocument document, in Sentence sentence, int token) =>
        sentence.TokenCount <= WordClassTagger.MaxSentenceLength
        && new SentenceClasses(document, sentence, resources.Tagger)[token - sentence.FirstToken]
            is WordClass.VB or WordClass.VBD or WordClass.VBG or WordClass.VBN or WordClass.VBP or WordClass.VBZ or WordClass.JJ;

    /// <summary>The preposition that fits best at <paramref name="place"/>, and its gain in bits; null if none is clearly better.</summary>
    private (string Word, float Gain)? Usual(TextDocument document, NgramModel model, ReadOnlySpan<TracedWord> words, int place)
    {
        ref readonly var before = ref words[place - 1];
        if (before.Order == 0)
            return null;
        var token = document.Tokens[before.Token];
        if (!token.IsWord
            || token.Casing != Casing.Lower
            || resources.Vocabulary.IsFunctionWord(token.WordId)
            || words[place].Token != before.Token + 1)
            return null;
        var found = Math.Max(0, model.Find(NgramKey.Append(before.Word, words[place].Word)));
        (string Word, float Gain)? best = null;
        foreach (var (word, key) in Prepositions)
        {
            var seen = model.Find(NgramKey.Append(before.Word, key));
            if (seen < MinSeen || seen - found < (words[place].Word == Of ? MinRatioForOf : MinRatio))
                continue;
            var gain = new Replacement(model, words, place).Try(key).Gain;
            if (gain >= MinGainOf(words[place].Word) && (best is null || gain > best.Value.Gain))
                best = (word, gain);
        }
        return best;
    }

    private static float MinGainOf(ulong preposition) =>
        preposition == Of ? MinGainForOf : preposition == For ? MinGainForFor : MinGain;
}
