using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using MtQuality.Forge;

namespace MtQuality.Benchmarks.Learning;

/// <summary>
/// Joins single sentences of learners to texts long enough for a verdict. They make no sense together and have more faults than essays
/// have: who passes these passes learners.
/// </summary>
internal static partial class PseudoEssays
{
    private const int Sentences = 14;

    /// <param name="output">Gzipped JSONL to write, for <c>mtq score</c>.</param>
    /// <param name="corpus">Gzipped JSONL of tokenised sentences.</param>
    public static int Run(string output, string corpus)
    {
        var essays = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.Optimal)))
        {
            foreach (var sentences in CorpusFile.Read(corpus).Select(article => Detokenised(article.Text.Trim())).Chunk(Sentences))
                writer.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        id = string.Create(CultureInfo.InvariantCulture, $"essay {++essays}"),
                        text = string.Join(' ', sentences),
                        label = "learner"
                    }));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {essays} essays"));
        return 0;
    }

    private static string Detokenised(string sentence) =>
        Opening().Replace(Clitic().Replace(Closing().Replace(sentence, "$1"), "$1"), "$1");

    [GeneratedRegex(@" ([.,;:!?%)\]])")]
    private static partial Regex Closing();

    [GeneratedRegex(@" (n't|'s|'m|'re|'ve|'ll|'d)\b")]
    private static partial Regex Clitic();

    [GeneratedRegex(@"([(\[]) ")]
    private static partial Regex Opening();
}
