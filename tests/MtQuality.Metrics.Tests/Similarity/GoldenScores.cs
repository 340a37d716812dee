using System.Text.Json;
using MtQuality.Metrics.Similarity;

using MtQuality.Tests;

namespace MtQuality.Metrics.Tests.Similarity;

/// <summary>Scores of pairs, and of all of them as a corpus, worked out by another implementation.</summary>
public sealed class GoldenScores
{
    private const double Tolerance = 1e-6;

    // The last five each turn on a limit of the search for shifts. The pairs were written for this project; the values come from the
    // definitions, programmed a second time without tables or short cuts.
    private static readonly string Own = Repository.At("tests", "MtQuality.Metrics.Tests", "Similarity", "pairs.jsonl");

    [Fact]
    public void Our_own_pairs_have_their_scores() => Assert.Equal(17, Check(Own));

    [Fact]
    public void Scores_equal_those_of_sacreBLEU()
    {
        var golden = Repository.Shared is { } shared ? Path.Combine(shared, "golden", "bleu_chrf_ter.jsonl") : null;
        Assert.SkipUnless(File.Exists(golden), "The scores computed with sacreBLEU do not stand beside the project.");
        Assert.Equal(31, Check(golden!));
    }

    private static int Check(string path)
    {
        var pairs = new List<(string, string)>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            if (record.TryGetProperty("corpus", out _))
            {
                Equal(record, SimilarityScores.Of(pairs), "the corpus");
                return pairs.Count;
            }
            var pair = (record.GetProperty("reference").GetString()!, record.GetProperty("hypothesis").GetString()!);
            pairs.Add(pair);
            Equal(record, SimilarityScores.Of(pair.Item1, pair.Item2), pair.ToString());
        }
        throw new InvalidDataException($"{path} has no line for the corpus.");
    }

    private static void Equal(JsonElement expected, SimilarityScores found, string what)
    {
        foreach (var (name, value) in new[] { ("bleu", found.Bleu), ("chrf", found.ChrF), ("chrf_pp", found.ChrFPlus), ("ter", found.Ter) })
            Assert.True(
                Math.Abs(expected.GetProperty(name).GetDouble() - value) <= Tolerance,
                $"{name} of {what}: expected {expected.GetProperty(name)}, found {value:R}.");
    }
}
