using System.Globalization;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Tokens;

namespace MtQuality.Signals.Grammar;

internal sealed class ArticleForm(SignalResources resources) : TraceDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "grammar.article",
        "wrong article",
        "\"a\" where good English has \"an\" before the same word, or the other way round; \"a\" before a superlative.",
        "A spinner that replaces a noun does not check the article before it. Learners and careless typists make the same "
        + "mistake, so one place says little.",
        "The sound that the letters show; where they do not, the n-gram language model of this project (2026): how often each article "
        + "stands before the word.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Version = 2,
        IsCause = false,
        Reads = [SignalInfo.LanguageModel, "thesaurus"],
    };

    private static readonly ulong A = WordKey.Of("a");
    private static readonly ulong An = WordKey.Of("an");

    // Both log₂: how often the model must have seen the other article before the word, and how much more often than this one.
    private const float MinSeen = 3;
    private const float MinRatio = 4;

    private readonly Superlative _superlative = new(resources);

    protected override void Collect(MeasuredText text, TextDocument document, Trace trace, ref EvidenceCollector evidence)
    {
        var model = trace.Model;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var words = trace.Of(s);
            for (var i = 1; i + 1 < words.Length; i++)
            {
                if (words[i].Word != A && words[i].Word != An || words[i + 1].Order == 0)
                    continue;
                var (article, next) = (document.Tokens[words[i].Token], document.Tokens[words[i + 1].Token]);
                // A capital A may be a grade, a name or a list letter. Only neighbouring words of prose are read.
                if (article.Casing != Casing.Lower && i > 1
                    || next.WordId == Vocabulary.Unknown
                    || words[i + 1].Token != words[i].Token + 1)
                    continue;
                var (span, role) = (new TextSpan(article.Start, next.End), document.Sentences[s].Role);
                var nextText = document.TextOf(next);
                if (next.Casing == Casing.Lower && _superlative.NeedsThe(document, model, words, i))
                {
                    evidence.Add(span, role, "a superlative takes \"the\"", $"the {nextText}");
                    continue;
                }
                var (otherText, other) = words[i].Word == A ? ("an", An) : ("a", A);
                if (!IsWrong(document, model, words[i].Word, other, next))
                    continue;
                // "Finding an correcting errors" lacks a letter.
                if (other == A && i > 1 && IsParticiple(document.TextOf(document.Tokens[words[i - 1].Token])) && IsParticiple(nextText))
                    otherText = "and";
                var message = string.Create(CultureInfo.InvariantCulture, $"good English has \"{otherText}\" before \"{nextText}\"");
                evidence.Add(span, role, message, $"{otherText} {nextText}");
            }
        }
    }

    /// <summary>Whether the word after an article needs the other one: by its sound, or where its letters do not tell, by what the
    /// model has seen.</summary>
    private bool IsWrong(TextDocument document, NgramModel model, ulong article, ulong other, in Token next)
    {
        var expected = Count(model, other, next.Key);
        var found = Math.Max(0, Count(model, article, next.Key));
        var isKnown = expected >= MinSeen && expected - found >= MinRatio;
        return WordSounds.Of(document.TextOf(next), next.Casing) switch
        {
            // Before a capital people differ, and no word with h takes "an" that is not known to.
            WordSound.Unsure => isKnown && next.Casing == Casing.Lower && (other == A || document.Folded[next.Start] != 'h'),
            WordSound.Vowel when other != An => false,
            WordSound.Consonant when other != A => false,
            // Before a function word, a word may be missing, or the article is the letter.
            _ => resources.Vocabulary.IsFunctionWord(next.WordId) ? isKnown : found <= Math.Max(0, expected),
        };
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>How often the model has seen a pair, log₂; below 0 if never. A pair that is more frequent than its second word is a chance
    /// hit, of which the model has one in a thousand.</summary>
    private static float Count(NgramModel model, ulong first, ulong second)
    {
        var pair = model.Find(NgramKey.Append(first, second));
        return pair > model.Find(second) ? -1 : pair;
    }
}
