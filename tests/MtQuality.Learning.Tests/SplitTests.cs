using MtQuality.Documents;

namespace MtQuality.Learning.Tests;

/// <summary>What shares a source stays together, and thresholds promise no more than their texts support.</summary>
public sealed class SplitTests
{
    private const string Story =
        "the council met on monday to talk about the harbour and nobody had asked the fishermen who have worked there for a hundred "
        + "years what they thought of the plan and nobody wrote to them when it was done so they read of it in the paper and they "
        + "were not glad of what they read there that evening in the cold and empty hall beside the water";

    [Fact]
    public void A_copy_and_a_part_of_it_are_one_cluster()
    {
        var words = Story.Split(' ');
        Assert.Equal(
            [0, 0, 0, 1],
            Clusters(
                (null, Story),
                (null, Story.ToUpperInvariant()),
                (null, string.Join(' ', words[5..55])),
                (null, string.Join(' ', words.Reverse()))));
    }

    [Fact]
    public void Copies_on_many_sites_are_one_cluster_and_a_last_line_that_all_share_joins_nothing()
    {
        var words = Story.Split(' ');
        var copies = Enumerable.Range(0, 200).Select(i => ((string?)null, string.Join(' ', words[..(words.Length - i % 10)])));
        Assert.Single(Clusters([.. copies]).Distinct());
        const string line = "for more of our stories see the page of this paper and write to us at any time of the day or night";
        var others = Enumerable.Range(0, 200).Select(i => ((string?)null, $"{string.Join(' ', Words(i, 70))} {line}"));
        Assert.Equal(200, Clusters([.. others]).Distinct().Count());

        static IEnumerable<string> Words(int seed, int count)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, count).Select(_ => $"word{random.Next(5000)}");
        }
    }

    [Fact]
    public void A_group_is_one_cluster_whatever_its_texts() =>
        Assert.Equal([0, 1, 0, 1], Clusters(("a", "one"), ("b", "two"), ("a", "three"), ("b", "four")));

    [Fact]
    public void Folds_split_no_cluster_and_spread_every_stratum()
    {
        var clusters = Enumerable.Range(0, 300).Select(document => document / 3).ToList();
        var strata = Enumerable.Range(0, 300).Select(document => document % 3 == 0 ? "human" : "mt").ToList();
        var folds = Folds.Assign(clusters, strata, 5, seed: 1);
        Assert.All(
            folds.Zip(clusters).GroupBy(item => item.Second), cluster => Assert.Single(cluster.Select(item => item.First).Distinct()));
        Assert.All(folds.Zip(strata).GroupBy(item => item), cell => Assert.Equal(cell.Key.Second == "human" ? 20 : 40, cell.Count()));
        Assert.Equal(folds, Folds.Assign(clusters, strata, 5, seed: 1));
    }

    [Fact]
    public void The_strictest_register_sets_the_threshold()
    {
        var (cells, policy) = HumanThresholds.Find([.. Scores("news", 1000, 0.5), .. Scores("forum", 1000, 0.9)]);
        // Ten of a thousand may reach it: scores stand evenly up to the highest.
        Assert.Equal(0.891, policy.Flagged, 2e-4 + 0.001);
        // From there on an article is likelier garbled than not, whatever people's texts reach.
        Assert.Equal(0.5, policy.Suspect);
        Assert.Equal(1000, cells.Single(cell => cell is { Register: "news", Length: "200+" }).Documents);
        Assert.All(
            new[] { "news", "forum" },
            register =>
                Assert.True(Scores(register, 1000, register == "news" ? 0.5 : 0.9).Count(score => score.Score >= policy.Flagged) <= 10));
    }

    [Fact]
    public void Below_even_odds_people_set_the_threshold_of_suspects_and_none_is_flagged()
    {
        var (_, policy) = HumanThresholds.Find([.. Scores("news", 1000, 0.2), .. Scores("forum", 1000, 0.4)]);
        Assert.Equal(0.38, policy.Suspect, 2e-4 + 0.001);
        Assert.Equal(0.5, policy.Flagged);
    }

    [Fact]
    public void A_text_without_places_does_not_raise_the_threshold_of_flagged_ones()
    {
        var (cells, policy) = HumanThresholds.Find(
            [.. Scores("news", 1000, 0.8), .. Scores("forum", 1000, 0.99).Select(score => score with { HasCauses = false })]);
        Assert.Equal(0.792, policy.Flagged, 2e-4 + 0.001);
        Assert.True(cells.Single(cell => cell.Register == "forum").Suspect > 0.9);
    }

    [Fact]
    public void Small_registers_count_together()
    {
        var small = Enumerable.Range(0, 10).SelectMany(i => Scores($"small {i}", 40, 0.9));
        var (cells, policy) = HumanThresholds.Find([.. Scores("news", 2000, 0.5), .. small]);
        Assert.Equal(400, cells.Single(cell => cell.Register == "smaller registers").Documents);
        Assert.True(policy.Flagged > 0.85);
    }

    [Fact]
    public void Few_texts_bound_nothing_of_their_own()
    {
        var (cells, policy) = HumanThresholds.Find([.. Scores("news", 400, 0.5), .. Scores("verse", 50, 0.99)]);
        var verse = cells.Single(cell => cell.Register == "verse");
        Assert.Equal((null, null), (verse.Flagged, verse.Suspect));
        Assert.InRange(policy.Flagged, 0.5, 0.99);
        Assert.Contains("but not of 1 %", HumanThresholds.Support(100), StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_sample_is_part_of_a_larger()
    {
        var articles = Enumerable.Range(0, 1000).Select(i => new Article($"a{i}", "")).ToList();
        var (small, large) = (
            articles.Where(article => Sampling.Holds(article, 0.1)).ToList(),
            articles.Where(article => Sampling.Holds(article, 0.3)).ToList());
        Assert.Subset(large.ToHashSet(), small.ToHashSet());
        Assert.InRange(small.Count, 60, 140);
    }

    private static int[] Clusters(params (string? Group, string Text)[] documents)
    {
        var duplicates = new NearDuplicates();
        foreach (var (group, text) in documents)
            duplicates.Add(group, NearDuplicates.Sketch(text));
        return duplicates.Clusters();
    }

    private static IEnumerable<HumanScore> Scores(string register, int count, double highest) =>
        Enumerable.Range(1, count).Select(i => new HumanScore(register, 300, highest * i / count, HasCauses: true));
}
