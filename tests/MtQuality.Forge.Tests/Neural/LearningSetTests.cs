using System.IO.Compression;
using System.Text.Json;
using MtQuality.Forge.Learning;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests.Neural;

public sealed class LearningSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void No_group_is_in_two_parts_and_none_is_lost_but_what_nobody_may_learn_from()
    {
        var corpus = _folder.At("set.jsonl.gz");
        using (var writer = new StreamWriter(new GZipStream(File.Create(corpus), CompressionLevel.Fastest)))
        {
            for (var i = 0; i < 900; i++)
            {
                var label = (i % 3) switch { 0 => "llm", 1 => "mt", _ => "paraphrased" };
                var record = new { id = $"{i}", group = $"{i / 9}", label, tool = "uedin", text = "Some text." };
                writer.WriteLine(JsonSerializer.Serialize(record));
            }
        }
        (string File, double Share)[] parts = [(_folder.At("a.gz"), 0.5), (_folder.At("b.gz"), 0.25), (_folder.At("c.gz"), 0.25)];
        LearningSets.Write(corpus, parts);

        var read = parts.Select(part => CorpusFile.Records(
            part.File,
            record => (
                Group: CorpusFile.Text(record, "group")!,
                Label: CorpusFile.Text(record, "label")!,
                HasWeight: record.TryGetProperty("weight", out _))).ToList()).ToList();

        Assert.Equal(600, read.Sum(part => part.Count));
        Assert.Equal(100, read.Sum(part => part.Select(record => record.Group).Distinct().Count()));
        Assert.All(read.Zip(parts), part => Assert.InRange(part.First.Count / 600.0, part.Second.Share - 0.15, part.Second.Share + 0.15));
        Assert.All(read.SelectMany(part => part), record => Assert.Equal(record.HasWeight ? "mt" : "human", record.Label));
    }

    public void Dispose() => _folder.Dispose();
}
