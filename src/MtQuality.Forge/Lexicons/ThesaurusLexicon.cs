using System.Text;
using MtQuality.Lexicons;
using MtQuality.Rewording;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>
/// Makes the lexicon <c>thesaurus</c> from WordNet (w), tortured phrases (t), post-edits of machine translation (p) and words of like
/// use in good English (d).
/// On the side it says how often a fifth of the terms, left out, is found again.
/// </summary>
internal static class ThesaurusLexicon
{
    private const int HeldOutOf = 5;
    private const double MinSimilarity = 0.35;

    // Pairs of no other source need this many places.
    private const int MinPlaces = 2;

    private const double WorthOfPair = 0.3, WorthOfNeighbour = 1;

    // Of a kind and its member both are common: thing and object, not thing and widget.
    private const double MinZipfOfKind = 3.0;

    /// <summary>Writes the lexicon.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="wordNetFolder">The folder of WordNet's <c>data.*</c> and <c>index.*</c>.</param>
    /// <param name="tortured">The list of tortured phrases.</param>
    /// <param name="postEdits">Gzipped JSONL of machine translations and their post-edits.</param>
    /// <param name="corpora">Gzipped JSONL of good English.</param>
    /// <param name="resources">What all texts are parsed with.</param>
    /// <param name="say">Told how much of what was held out is found again.</param>
    public static void Write(
        TextWriter output,
        string wordNetFolder,
        string tortured,
        string postEdits,
        string[] corpora,
        SignalResources resources,
        Action<string> say)
    {
        var forms = new WordForms(resources.Vocabulary, resources.Lexicon("lemmas"));
        var wordNet = new WordNet(wordNetFolder);
        var phrases = TorturedWords.Read(tortured, resources.Vocabulary);
        var edits = new WordPairs(resources.Vocabulary, forms);
        edits.AddPostEdits(postEdits, resources);
        var plain = new ThesaurusBuilder(resources, wordNet);
        var neighbours = new Neighbours(
            wordNet.Words.Where(plain.IsFit).OrderByDescending(plain.Zipf).ThenBy(word => word, StringComparer.Ordinal),
            corpora,
            resources,
            forms);

        var lexicon = Build(phrases);
        output.Write(lexicon);
        ReportHeldOut();

        string Build(IEnumerable<TorturedWords.Phrase> known)
        {
            var builder = new ThesaurusBuilder(resources, wordNet);
            foreach (var ((a, b), nearness) in wordNet.Near)
            {
                if (
                    string.CompareOrdinal(a, b) < 0
                        && builder.IsFit(a)
                        && builder.IsFit(b)
                        && (nearness > 0.5 || Math.Min(builder.Zipf(a), builder.Zipf(b)) >= MinZipfOfKind))
                    builder.Add(a, b, nearness, 'w');
            }
            foreach (var ((a, b), similarity) in neighbours.Similarities)
            {
                if (string.CompareOrdinal(a, b) < 0 && (builder.AreNear(a, b) || (similarity >= MinSimilarity && MayReplace(a, b))))
                    builder.Add(a, b, WorthOfNeighbour * similarity, 'd');
            }
            var pairs = new WordPairs(resources.Vocabulary, forms);
            // All phrases for one term are one place: they copy each other.
            foreach (
                var (place, phrase) in known.GroupBy(phrase => phrase.Term, StringComparer.Ordinal)
                    .SelectMany((term, place) => term.Select(phrase => (place, phrase))))
                phrase.Words.ForEach(pair => pairs.Add(pair.Spun, pair.Expected, place));
            AddPairs(builder, pairs, 't');
            AddPairs(builder, edits, 'p');
            return Text(builder);
        }

        bool MayReplace(string a, string b) =>
            IsOfOneClass(wordNet, a, b) && !wordNet.AreOpposite(a, b) && !wordNet.AreListed(a, b) && !AreFormsOfOne(a, b);

        bool AreFormsOfOne(string a, string b)
        {
            var (first, second) = (resources.Vocabulary.Find(WordKey.Of(a)), resources.Vocabulary.Find(WordKey.Of(b)));
            return resources.Vocabulary.Lemma(WordKey.Of(a)) == resources.Vocabulary.Lemma(WordKey.Of(b))
                || forms.Readings(first).ToArray().Any(reading => reading.Lemma == second)
                || forms.Readings(second).ToArray().Any(reading => reading.Lemma == first);
        }

        void ReportHeldOut()
        {
            var random = new Random(20);
            var heldOut = phrases.Select(phrase => phrase.Term)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Where(_ => random.Next(HeldOutOf) == 0)
                .ToHashSet(StringComparer.Ordinal);
            var rest = Lexicon.Read(
                "thesaurus",
                new MemoryStream(Encoding.UTF8.GetBytes(Build(phrases.Where(phrase => !heldOut.Contains(phrase.Term))))));
            var thesaurus = new Thesaurus(resources.Vocabulary, rest, resources.Lexicon("lemmas"));
            var recall = new ReplacementRecall(resources.Vocabulary, thesaurus);
            foreach (var (spun, expected) in phrases.Where(phrase => heldOut.Contains(phrase.Term)).SelectMany(phrase => phrase.Words))
                recall.Add(spun, expected);
            say($"held-out tortured terms: {recall}");
        }
    }

    private static void AddPairs(ThesaurusBuilder builder, WordPairs pairs, char source)
    {
        foreach (var ((a, b), places) in pairs.Counted)
        {
            if (places >= MinPlaces || builder.AreNear(a, b))
                builder.Add(a, b, WorthOfPair * Math.Log2(1 + places), source);
        }
    }

    private static bool IsOfOneClass(WordNet wordNet, string a, string b) => wordNet.Classes(a).Any(wordNet.Classes(b).Contains);

    private static string Text(ThesaurusBuilder builder)
    {
        var lexicon = new StringBuilder();
        lexicon.Append("# title: Words that a synonym spinner may have replaced by a word, likeliest first\n");
        lexicon.Append("# source: WordNet 3.0 (Princeton University); tortured phrases of the Problematic Paper Screener "
            + "(Cabanac, Labbé & Magazinov), via torturedcheck; post-edits of MLQE-PE; "
            + "words of like use counted in good English (clean, data/README.md); joined and ranked by `MtQuality.Forge build`, 2026\n");
        lexicon.Append("# licence: WordNet 3.0 License; tortured pairs CC BY 4.0; post-edits CC0; counts only\n");
        lexicon.Append("# columns: word<TAB>classes: n noun, v verb, a adjective, r adverb<TAB>candidates; "
            + "after a colon their sources where not WordNet alone: w WordNet, t tortured phrases, p post-edits, d use\n");
        foreach (var row in builder.Rows())
            lexicon.Append(row).Append('\n');
        return lexicon.ToString();
    }
}
