using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using MtQuality.Forge.Tagging;
using MtQuality.Signals;

namespace MtQuality.Forge.Learning;

/// <summary>
/// Human English that corpora of news and textbooks lack, as labelled articles: mails, answers, reviews and blogs of the web treebank,
/// students' essays, both again as learners might have written them, and the plain prose that this project has written itself.
/// </summary>
internal static class OddRegisters
{
    // What stands for much of the web and is here but a few pages must not be outvoted.
    private const double LearnerWeight = 3;
    private const double OwnWeight = 6;

    /// <summary>Writes the articles; gives their number.</summary>
    /// <param name="output">Gzipped JSONL to write.</param>
    /// <param name="treebank">Gzipped CoNLL-U.</param>
    /// <param name="essays">Gzipped JSONL.</param>
    /// <param name="own">Plain text, an article a file.</param>
    /// <param name="resources">What the simulated learner knows of English.</param>
    public static int Write(string output, string treebank, string essays, IReadOnlyList<string> own, SignalResources resources)
    {
        var learner = new SimulatedLearner(resources);
        var documents = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.Optimal)))
        {
            void Add(string id, string group, string label, string domain, string text, double weight)
            {
                documents++;
                writer.WriteLine(JsonSerializer.Serialize(new { id, group, label, domain, weight, text }));
            }
            void WriteBoth(string id, string domain, string text)
            {
                Add(id, id, "human", domain, text, 1);
                var random = new Random((int)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)));
                Add($"{id}#learner", id, "learner", domain, learner.Write(text, random), LearnerWeight);
            }
            foreach (var (name, text) in Treebank.Documents(treebank))
                WriteBoth(name, $"web {name.Split('-')[0]}", text);
            foreach (var article in CorpusFile.Read(essays))
                WriteBoth(article.Id, "essay", article.Text);
            foreach (var file in own)
                Add(Path.GetFileName(file), Path.GetFileName(file), "human", "own", File.ReadAllText(file).Trim(), OwnWeight);
        }
        return documents;
    }
}
