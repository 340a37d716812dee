using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using MtQuality.Benchmarks.Tagging;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// Human English that corpora of news and textbooks lack, as labelled articles: mails, answers, reviews and blogs of the web treebank,
/// students' essays,
/// both again as learners might have written them, and the plain prose that this project has written itself.
/// </summary>
internal static class OddRegisters
{
    // What stands for much of the web and is here but a few pages must not be outvoted.
    private const double LearnerWeight = 3;
    private const double OwnWeight = 6;

    private const double MinRate = 0.3;

    /// <param name="output">Gzipped JSONL to write.</param>
    /// <param name="treebank">Gzipped CoNLL-U.</param>
    /// <param name="essays">Gzipped JSONL.</param>
    /// <param name="own">Files and folders of pages and texts.</param>
    public static int Run(string output, string treebank, string essays, string[] own)
    {
        var learner = new SimulatedLearner(new TextResources(LexiconSet.Load()));
        var documents = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.Optimal)))
        {
            void Write(string id, string group, string label, string domain, string text, double weight)
            {
                documents++;
                writer.WriteLine(JsonSerializer.Serialize(new { id, group, label, domain, weight, text }));
            }
            void WriteBoth(string id, string domain, string text)
            {
                Write(id, id, "human", domain, text, 1);
                var random = new Random((int)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)));
                var rate = MinRate + random.NextDouble() * (1 - MinRate);
                Write($"{id}#learner", id, "learner", domain, learner.Write(text, rate, random), LearnerWeight);
            }
            foreach (var (name, text) in Treebank.Documents(treebank))
                WriteBoth(name, $"web {name.Split('-')[0]}", text);
            foreach (var article in CorpusFile.Read(essays))
                WriteBoth(article.Id, "essay", article.Text);
            foreach (var read in new CorpusReader(new ReadOptions()).Read(own).OfType<CorpusItem.Read>())
                Write(read.Article.Id, read.Article.Id, "human", "own", Body(read.Article), OwnWeight);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {documents} documents"));
        return 0;
    }

    private static string Body(Article article) => article.Blocks is not { } blocks ? article.Text
        : string.Join(' ', blocks.Where(block => block.Role is BlockRole.Headline or BlockRole.Body).Select(block => block.Span.Of(article.Text).ToString()));
}
