using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;

namespace MtQuality.Tests.Measured;

/// <summary>The language model is not built from texts that it is evaluated on.</summary>
public sealed class ExclusionTests
{
    // Only one document in 7, or in 40, of each file is compared, to keep the test short.
    private const int JudgedStep = 7, CountedStep = 40;

    // Boilerplate, and agency stories that two newspapers printed; the build leaves them out.
    private const double MaxShared = 0.01;

    [Fact]
    public void Good_English_shares_next_to_nothing_with_what_is_judged()
    {
        Assert.SkipWhen(Repository.Shared is null, "../shared is not there.");
        var corpora = Path.Combine(Repository.Shared!, "corpora");
        var resources = new TextResources(LexiconSet.Shipped);
        string[] judged =
        [
            Path.Combine(corpora, "human_dev.jsonl.gz"),
            .. Directory.EnumerateFiles(Path.Combine(corpora, "labelled"), "*_dev.jsonl.gz").Order(StringComparer.Ordinal),
        ];
        var exclusion = new Exclusion(judged.SelectMany(file => Some(file, JudgedStep)), resources);
        var counted = Directory.EnumerateFiles(Path.Combine(corpora, "clean"), "*.jsonl.gz")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Some(file, CountedStep))
            .ToList();
        Assert.True(counted.Count > 1000);
        Assert.InRange(counted.Count(article => !exclusion.Admits(article)), 0, MaxShared * counted.Count);
        Assert.All(Some(judged[0], JudgedStep * 10), article => Assert.False(exclusion.Admits(article with { Id = "another" })));
    }

    private static IEnumerable<Article> Some(string file, int step) =>
        CorpusFile.Read(file).Where((_, i) => i % step == 0);
}
