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
        "\"A\" where good English has \"an\" before the same word, or the other way round; \"a\" before a superlative.",
        "A spinner that swaps a noun does not look at the article before it. Learners make the same slip, and so do typists: it says little by itself.",
        "N-gram language model of this project (2026): how often each article stands before the word.",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Feature,
        MinimumWords: 50)
    {
        Reads = [SignalInfo.LanguageModel, "thesaurus"],
    };

    private static readonly ulong A = WordKey.Of("a");
    private static readonly ulong An = WordKey.Of("an");

    // log₂ of how often the other article must have been seen before the word, and how much more often than this one.
    private const float MinSeen = 3;
    private const float MinRatio = 4;

    // The same where the first letter alone decides: no sound of "b" takes "an".
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
                // A capital A may be a grade, a name or a list's letter; only adjacent words of prose are read.
                if (article.Casing != Casing.Lower && i > 1 || next.WordId == Vocabulary.Unknown || next.Casing != Casing.Lower || words[i + 1].Token != words[i].Token + 1)
                    continue;
                if (_superlative.NeedsThe(document, model, words, i))
                {
                    evidence.Add(new Span(article.Start, next.End), document.Sentences[s].Role, "a superlative takes \"the\"", $"the {document.TextOf(next)}");
                    continue;
                }
                var other = words[i].Word == A ? An : A;
                var expected = model.Find(NgramKey.Append(other, words[i + 1].Word));
                var found = Math.Max(0, model.Find(NgramKey.Append(words[i].Word, words[i + 1].Word)));
                var isCertain = LetterDecides(document.TextOf(next), other == An);
                if (expected < (isCertain ? MinSeenByLetter : MinSeen) || expected - found < (isCertain ? MinRatioByLetter : MinRatio) || !StartsRight(document.Folded[next.Start], other == An))
                    continue;
                evidence.Add(new Span(article.Start, next.End), document.Sentences[s].Role,
                    string.Create(CultureInfo.InvariantCulture, $"good English has {(other == An ? "an" : "a")} before \"{document.TextOf(next)}\""),
                    $"{(other == An ? "an" : "a")} {document.TextOf(next)}");
            }
        }
    }

    /// <summary>Whether the first letters leave no doubt about the sound: "e" is a vowel but in "eu" and "ew", "o" but in "one" and
    /// "once".</summary>
    private static bool LetterDecides(ReadOnlySpan<char> word, bool isAn) => word.Length > 2 && (isAn
        ? word[0] is 'a' or 'i' || word[0] == 'e' && word[1] is not ('u' or 'w') || word[0] == 'o' && !word.StartsWith("on", StringComparison.Ordinal)
        : word[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'y'));

    /// <summary>Whether the first letter goes with the article: only then does the slip lie in the article, and not in a word left
    /// out.</summary>
    private static bool StartsRight(char letter, bool isAn) =>
        isAn ? letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' : letter is not ('a' or 'i');
}
