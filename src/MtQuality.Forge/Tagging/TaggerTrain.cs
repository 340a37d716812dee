using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Forge.Tagging;

/// <summary>
/// Trains the word-class tagger: first on the treebank alone; that tagger reads plain text, from which the profiles of the
/// words are taken; then on the treebank with them. The same files give the same model, byte by byte.
/// </summary>
internal static class TaggerTrain
{
    private const int FeatureBytes = 1_600_000;

    /// <summary>The bytes of the model.</summary>
    /// <param name="treebank">Gzipped CoNLL-U.</param>
    /// <param name="corpora">Gzipped JSONL of plain text.</param>
    /// <param name="resources">What both are cut with.</param>
    /// <param name="passes">Number of times that the treebank is read with the profiles; half as often without.</param>
    /// <param name="say">Told how it goes.</param>
    public static byte[] Train(string treebank, string[] corpora, SignalResources resources, int passes, Action<string> say)
    {
        var sentences = Treebank.Read(treebank, resources.Vocabulary).ToList();
        var recased = Recased(sentences, resources.Vocabulary).ToList();
        var fixedWords = ProfileBuilder.Fixed(sentences);
        say($"{sentences.Count} sentences, {recased.Count} recased, {fixedWords.Count} words of one class");

        var first = Train(sentences, recased, ProfileBuilder.Build(fixedWords, null), (passes + 1) / 2, say);
        return Train(sentences, recased, ProfileBuilder.Build(fixedWords, Read(corpora, first, resources)), passes, say);
    }

    private static byte[] Train(
        List<TaggedSentence> sentences,
        List<TaggedSentence> recased,
        List<(uint, WordProfile)> profiles,
        int passes,
        Action<string> say)
    {
        var (count, features) = new PerceptronTraining(sentences, recased, new WordProfiles(profiles)).Run(passes, FeatureBytes);
        say($"{profiles.Count} profiles, {count} features");
        return WordClassModel.Write(profiles, count, features);
    }

    private static WordStatistics Read(string[] corpora, byte[] model, SignalResources resources)
    {
        var tagger = WordClassTagger.Load(new MemoryStream(model));
        string[] lexicons = ["words", "function-words"];
        var words = lexicons.SelectMany(name => resources.Lexicon(name).Rows).DistinctBy(row => WordKey.Of(row[0])).Count();
        var statistics = new WordStatistics(resources, words);
        foreach (var article in corpora.SelectMany(CorpusFile.Read))
            statistics.Add(article, tagger);
        return statistics;
    }

    /// <summary>Sentences as sloppy writers and headlines have them.</summary>
    private static IEnumerable<TaggedSentence> Recased(IEnumerable<TaggedSentence> sentences, Vocabulary vocabulary)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Recased(text => text.ToLowerInvariant(), vocabulary) is { } lower)
                yield return lower;
            if (sentence.Tokens.Length is > 4 and < 20 && sentence.Recased(Title, vocabulary) is { } title)
                yield return title;
            if (sentence.Tokens.Length is > 4 and < 20 && sentence.Recased(text => text.ToUpperInvariant(), vocabulary) is { } upper)
                yield return upper;
        }
    }

    private static string Title(string text) => string.Create(text.Length, text, (title, source) =>
    {
        for (var i = 0; i < title.Length; i++)
            title[i] = i == 0 || source[i - 1] == ' ' ? char.ToUpperInvariant(source[i]) : source[i];
    });
}
