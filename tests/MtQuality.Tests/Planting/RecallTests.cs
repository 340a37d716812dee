using System.Globalization;
using MtQuality.Documents;

namespace MtQuality.Tests.Planting;

/// <summary>Faults of every kind that are planted into clean prose are found.</summary>
public sealed class RecallTests(ITestOutputHelper output)
{
    private const int PerWay = 200;
    private const int Seed = 1;
    private const double MinRecall = 0.95;
    private const double MinRecallOfStrayCapitals = 0.2;

    // "To taste taste tests" is good English, and "little little" is emphasis.
    private const double MinRecallOfContentWords = 0.9;

    [Fact]
    public void Planted_faults_are_found()
    {
        var articles = Directory.EnumerateFiles(Repository.At("tests", "MtQuality.Tests", "Prose"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new Article(Path.GetFileName(path), File.ReadAllText(path)))
            .ToList();
        var misses = new List<string>();
        var recalls = Recall.Measure(
            articles,
            PerWay,
            Seed,
            (way, fault) => misses.Add($"{way}: {fault.Text[fault.Span.Start..fault.Span.End]}"));
        foreach (var recall in recalls)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{recall.Way,-32} planted {recall.Planted}, recall {recall.Share:0.000}"));
        }
        Assert.True(recalls.Sum(recall => recall.Planted) >= 2000);
        Assert.All(recalls, recall =>
        {
            var minRecall = recall.Way switch
            {
                Planter.StrayCapital => MinRecallOfStrayCapitals,
                Planter.DoubledContentWord => MinRecallOfContentWords,
                _ => MinRecall,
            };
            var missed = misses.Where(miss => miss.StartsWith(recall.Way, StringComparison.Ordinal));
            Assert.True(recall.Share >= minRecall, $"{recall.Way}: {recall.Share:0.000}\n{string.Join('\n', missed)}");
        });
    }
}
