using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

internal sealed class SwappedIdiom(SignalResources resources) : DocumentDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "phrase.idiom",
        "swapped idiom",
        "A fixed idiom with a word swapped for one of like meaning: \"kicked the pail\", \"once in an azure moon\".",
        "An idiom means something only in its own words. Spinners swap its words like any others, and translators render the idiom of another language; people vary idioms too, but not by the next word of a thesaurus. A place weighs the more, the more of the idiom is left.",
        "Fixedness of idioms: Fazly, Cook & Stevenson, Unsupervised type and token identification of idiomatic expressions (Computational Linguistics 35, 2009); idioms and swaps written for MtQuality (2026).",
        SignalInfo.PerThousandWords,
        Direction.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["idioms"],
    };

    private readonly Vocabulary _vocabulary = resources.Vocabulary;
    private readonly IdiomIndex _index = new(resources);

    protected override void Collect(TextDocument document, ref EvidenceCollector evidence)
    {
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].IsWord || _index.Find(document.Folded, tokens, i) is not { } match)
                    continue;
                evidence.Add(
                    new Span(tokens[match.First].Start, tokens[match.Last].End),
                    sentence.Role,
                    "an idiom with a word swapped",
                    Expected(document, tokens, match),
                    Weight(match.Firmness));
            }
        }
    }

    /// <summary>
    /// How strongly a place speaks, 0–1: <c>f / (f + 1)</c>, where f adds up 1 for each content word and ½ for each function word
    /// of the idiom that stands unchanged.
    /// </summary>
    private static double Weight(double firmness) => firmness / (firmness + 1);

    /// <summary>The idiom in its own words, the swapped ones inflected as they stand in the text.</summary>
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
        return string.Join(' ', words);
    }
}
