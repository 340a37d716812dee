using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Tagging;

/// <summary>
/// Trains the word-class tagger: first on the treebank alone; that tagger reads plain text, from which the profiles of the
/// words are taken; then on the treebank with them. The same files give the same model, byte by byte.
/// </summary>
internal static class TaggerTrain
{
    private const int Passes = 10;
    private const int FirstPasses = 5;
    private const int FeatureBytes = 1_600_000;

    public static int Run(string treebank, string output, string[] corpora)
    {
        var resources = new TextResources(LexiconSet.Load());
        var sentences = Treebank.Read(treebank, resources.Vocabulary).ToList();
        var recased = Recased(sentences, resources.Vocabulary).ToList();
        var fixedWords = ProfileBuilder.Fixed(sentences);
        Console.WriteLine($"{sentences.Count} sentences, {recased.Count} recased, {fixedWords.Count} words of one class");

        var model = Train(sentences, recased, ProfileBuilder.Build(fixedWords, null), corpora.Length == 0 ? Passes : FirstPasses);
        if (corpora.Length > 0)
            model = Train(sentences, recased, ProfileBuilder.Build(fixedWords, Read(corpora, model, resources)), Passes);
        File.WriteAllBytes(output, model);
        Console.WriteLine($"{output}: {model.Length} bytes");
        return 0;
    }

    private static byte[] Train(List<TaggedSentence> sentences, List<TaggedSentence> recased, List<(uint, WordProfile)> profiles, int passes)
    {
        var (count, features) = new PerceptronTraining(sentences, recased, new WordProfiles(profiles)).Run(passes, FeatureBytes);
        Console.WriteLine($"{profiles.Count} profiles, {count} features");
        return WordClassModel.Write(profiles, count, features);
    }

    private static WordStatistics Read(string[] corpora, byte[] model, TextResources resources)
    {
        var tagger = WordClassTagger.Load(new MemoryStream(model));
        string[] lexicons = ["words", "function-words"];
        var words = lexicons.SelectMany(name => resources.Lexicons[name].Rows).DistinctBy(row => WordKey.Of(row[0])).Count();
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
