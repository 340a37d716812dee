using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using MtQuality.Benchmarks.Tagging;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// Human English that corpora of news and textbooks lack, as labelled articles: mails, answers, reviews and blogs of the web treebank, and students' essays.
/// </summary>
internal static class OddRegisters
{
    /// <param name="output">Gzipped JSONL to write.</param>
    /// <param name="treebank">Gzipped CoNLL-U.</param>
    /// <param name="essays">Gzipped JSONL.</param>
    public static int Run(string output, string treebank, string essays)
    {
        var documents = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.Optimal)))
        {
            void Write(string id, string domain, string text)
            {
                documents++;
                writer.WriteLine(JsonSerializer.Serialize(new { id, text, label = "human", domain }));
            }
            foreach (var (name, text) in Treebank.Documents(treebank))
                Write(name, $"web {name.Split('-')[0]}", text);
            foreach (var article in CorpusFile.Read(essays))
                Write(article.Id, "essay", article.Text);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {documents} documents"));
        return 0;
    }
}
