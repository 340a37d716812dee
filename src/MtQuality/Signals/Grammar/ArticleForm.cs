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
        "N-gram language model of this project (2026): how often each article stands before the word.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        IsCause = false,
        Reads = [SignalInfo.LanguageModel, "thesaurus"],
    };

    private static readonly ulong A = WordKey.Of("a");
    private static readonly ulong An = WordKey.Of("an");

    // Both log₂: how often the model must have seen the other article before the word, and how much more often than this one.
    private const float MinSeen = 3;
    private const float MinRatio = 4;

    // The same if the first letter alone decides: a word with "b" never takes "an".
    private const float MinSeenByLetter = 1;
    private const float MinRatioByLetter = 1.5f;

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
                    || next.Casing != Casing.Lower
                    || words[i + 1].Token != words[i].Token + 1)
                    continue;
                var (span, role) = (new Span(article.Start, next.End), document.Sentences[s].Role);
                var nextText = document.TextOf(next);
                if (_superlative.NeedsThe(document, model, words, i))
                {
                    evidence.Add(span, role, "a superlative takes \"the\"", $"the {nextText}");
                    continue;
                }
                var (otherText, other) = words[i].Word == A ? ("an", An) : ("a", A);
                var expected = model.Find(NgramKey.Append(other, words[i + 1].Word));
                var found = Math.Max(0, model.Find(NgramKey.Append(words[i].Word, words[i + 1].Word)));
                var isCertain = LetterDecides(nextText, other == An);
                if (expected < (isCertain ? MinSeenByLetter : MinSeen)
                    || expected - found < (isCertain ? MinRatioByLetter : MinRatio)
                    || !FitsArticle(document.Folded[next.Start], other == An))
                    continue;
                var message = string.Create(CultureInfo.InvariantCulture, $"good English has \"{otherText}\" before \"{nextText}\"");
                evidence.Add(span, role, message, $"{otherText} {nextText}");
            }
        }
    }

    /// <summary>
    /// Whether the first letters show the sound without doubt: "e" begins with a vowel sound except in "eu" and "ew", "o" except
    /// in "one" and "once".
    /// </summary>
    private static bool LetterDecides(ReadOnlySpan<char> word, bool isAn)
    {
        if (word.Length <= 2)
            return false;
        if (!isAn)
            return word[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'y');
        return word[0] is 'a' or 'i'
            || word[0] == 'e' && word[1] is not ('u' or 'w')
            || word[0] == 'o' && !word.StartsWith("on", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether the first letter can follow the article. If it cannot, a word was left out between the two, and the article may
    /// be right.
    /// </summary>
    private static bool FitsArticle(char letter, bool isAn) =>
        isAn ? letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' : letter is not ('a' or 'i');
}
