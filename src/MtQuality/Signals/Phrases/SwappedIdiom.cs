using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class SwappedIdiom(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.idiom",
        "swapped idiom",
        "A fixed idiom with a word replaced: \"kicked the pail\", \"once in an azure moon\", \"the tip of the ice mountain\".",
        "An idiom has its meaning only in its own words. Spinners replace these like any others, and translators translate the "
        + "idioms of another language word by word. Who has only heard an idiom writes words that sound alike. "
        + "People vary idioms too, but not in these ways. The more words of the idiom are unchanged, the more a place counts.",
        "Fixedness of idioms: Fazly, Cook & Stevenson, Unsupervised type and token identification of idiomatic expressions "
        + "(Computational Linguistics 35, 2009); idioms and swaps written for MtQuality (2026).",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["idioms"],
    };

    // A listed wording means nothing else.
    private const double WordingSupport = 2;

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly IdiomIndex _index = new(resources);
    private readonly IdiomWordings _wordings = new(resources);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].IsWord)
                    continue;
                if (_wordings.Find(document.Folded, tokens, i) is var (idiom, last))
                {
                    var span = new TextSpan(tokens[i].Start, tokens[last].End);
                    evidence.Add(span, sentence.Role, "a wrong wording of an idiom", idiom, Weight(WordingSupport));
                    i = last;
                    continue;
                }
                if (_index.Find(document.Folded, tokens, i) is not { } match)
                    continue;
                evidence.Add(
                    new TextSpan(tokens[match.First].Start, tokens[match.Last].End),
                    sentence.Role,
                    "an idiom with a word replaced",
                    Expected(document, tokens, match),
                    Weight(match.Support));
            }
        }
    }

    /// <summary>
    /// The weight of a place, 0–1: <c>s / (s + 1)</c>, where s is the sum of 1 for each unchanged content word and ½ for each
    /// unchanged function word of the idiom.
    /// </summary>
    private static double Weight(double support) => support / (support + 1);

    /// <summary>The idiom in its own words; replaced words get the inflection of the words in the text.</summary>
    private string Expected(TextDocument document, ReadOnlySpan<Token> tokens, IdiomMatch match)
    {
        var words = new List<string>(match.Idiom.Words.Length);
        var i = match.First;
        for (var position = 0; position < match.Idiom.Words.Length; position++)
        {
            var word = match.Idiom.Words[position];
            var text = document.TextOf(tokens[i]);
            var isArticle = word.Text is "a" or "an";
            words.Add(isArticle ? word.Text
                : match.Idiom.Fit(position, tokens[i], _vocabulary) == IdiomFit.Same ? text.ToString()
                : Inflection.Like(word.Text, text, _vocabulary));
            i = WordScan.NextInPhrase(document.Folded, tokens, i);
        }
        return string.Join(' ', words).Replace(" 's", "'s", StringComparison.Ordinal);
    }
}
