using System.Diagnostics;
using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge.Tagging;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Tagging;

/// <summary>How many tokens of a treebank the tagger classifies as the treebank does, as written and in lower case, and how fast it
/// is.</summary>
internal static class TaggerTest
{
    private const int Rounds = 21;
    private const double WarmSeconds = 1;

    public static int Run(string model, string[] files)
    {
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        using var stream = File.OpenRead(model);
        var tagger = WordClassTagger.Load(stream);
        foreach (var file in files)
        {
            var sentences = Treebank.Read(file, resources.Vocabulary).ToList();
            Report($"{Path.GetFileName(file)}, as written", sentences, tagger);
            Report(
                $"{Path.GetFileName(file)}, lower case",
                sentences.ConvertAll(sentence => sentence.Recased(text => text.ToLowerInvariant(), resources.Vocabulary) ?? sentence),
                tagger);
            Confusions(sentences, tagger);
            Speed(sentences, tagger, resources);
        }
        return 0;
    }

    private static void Report(string what, List<TaggedSentence> sentences, WordClassTagger tagger)
    {
        var results = sentences.SelectMany(sentence => Results(sentence, tagger)).ToList();
        var words = results.Where(result => result.Token.Kind is TokenKind.Word or TokenKind.Number).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-40} all {results.Average(result => result.Found == result.Expected ? 100.0 : 0),6:0.00} % of {results.Count}   words "
                + $"{words.Average(result => result.Found == result.Expected ? 100.0 : 0),6:0.00} % of {words.Count}"));
    }

    private static IEnumerable<(Token Token, WordClass Found, WordClass Expected)> Results(TaggedSentence sentence, WordClassTagger tagger)
    {
        var found = new WordClass[sentence.Tokens.Length];
        tagger.Tag(sentence.Text, sentence.Tokens, found);
        return found.Select((word, i) => (sentence.Tokens[i], word, sentence.Classes[i]));
    }

    private static void Confusions(List<TaggedSentence> sentences, WordClassTagger tagger)
    {
        var errors = sentences.SelectMany(sentence => Results(sentence, tagger)).Where(result => result.Found != result.Expected);
        var most = errors.CountBy(error => (error.Expected, error.Found)).OrderByDescending(pair => pair.Value).Take(12);
        Console.WriteLine(
            "  most often: " + string.Join(", ", most.Select(pair => $"{pair.Key.Expected} as {pair.Key.Found} {pair.Value}")));
    }

    private static void Speed(List<TaggedSentence> sentences, WordClassTagger tagger, SignalResources resources)
    {
        var tokens = sentences.Sum(sentence => sentence.Tokens.Length);
        var classes = new WordClass[sentences.Max(sentence => sentence.Tokens.Length)];
        var articles = sentences.ConvertAll(sentence => new Article("sentence", sentence.Text));
        var (tagging, bytes) = Time(() => sentences.ForEach(sentence => tagger.Tag(sentence.Text, sentence.Tokens, classes)));
        var (parsing, _) = Time(() => articles.ForEach(article => resources.Parse(article).Dispose()));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {tokens / tagging / 1e6:0.00} M tokens/s on one core, {tagging / parsing:0.00} × parsing, {(double)bytes / tokens:0.00} "
                + $"bytes allocated a token"));
    }

    private static (double Seconds, long Bytes) Time(Action action)
    {
        // The runtime compiles hot methods again, in the background, some time after they have become hot.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < WarmSeconds;)
            action();
        var rounds = new List<(double Seconds, long Bytes)>();
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            action();
            rounds.Add((watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }
        return rounds.Order().ElementAt(Rounds / 2);
    }
}
