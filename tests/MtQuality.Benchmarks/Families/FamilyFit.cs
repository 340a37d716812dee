using System.Globalization;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Families.Candidates;
using MtQuality.Families.Models;
using MtQuality.Families.Originals;
using MtQuality.Families.Results;
using MtQuality.Families.Verification;
using MtQuality.Families.Words;
using MtQuality.Lexicons;
using MtQuality.Metrics;
using MtQuality.Parsing;

namespace MtQuality.Benchmarks.Families;

/// <summary>Fits the three models of families on the training split, and writes their file.</summary>
internal static class FamilyFit
{
    private const int Distractors = 20_000;
    private const double Ridge = 1;

    // Smaller, because the distances of members differ by hundredths.
    private const double RidgeOfOriginal = 0.1;

    public static int Run(string corpora, string output)
    {
        var planted = PlantedFamilies.Read(corpora, "train");
        var quoting = PlantedFamilies.Quoting(corpora);
        var articles = planted.Select(article => article.Article).Concat(PlantedFamilies.Distractors(corpora).Take(Distractors)).ToList();
        var sequences = new SequencePool(new TextResources(LexiconSet.Shipped));
        var (source, changed) = (new List<LogisticCase>(), new List<LogisticCase>());
        foreach (var (one, other, shared) in Matched(articles, sequences))
        {
            var (first, second) = (Planted(one), Planted(other));
            if (first is not null && second is not null && first.Family == second.Family)
            {
                if (!first.IsOriginal && !second.IsOriginal)
                    continue;
                source.Add(new LogisticCase(null, PairFeatures.OfSource(shared), true, 1));
                var kind = first.IsOriginal ? second.Kind : first.Kind;
                if (kind.Split(' ')[0] is var made && (made == "spun" || made == "round"))
                    changed.Add(new LogisticCase(null, PairFeatures.OfRoundTrip(shared), made == "round", 1));
            }
            else if (!Reuse.IsReuse(articles[one].Text, articles[other].Text))
            {
                source.Add(new LogisticCase(null, PairFeatures.OfSource(shared), false, 1));
            }
        }
        foreach (var (one, other) in quoting)
            source.Add(new LogisticCase(null, PairFeatures.OfSource(Match(one, other, sequences)), false, 1));
        Console.WriteLine($"{source.Count(item => item.IsPositive)} pairs of one source, {source.Count(item => !item.IsPositive)} others");
        var json = new
        {
            made_by = "dotnet run -c Release --project tests/MtQuality.Benchmarks -- families-fit CORPORA "
                + "src/MtQuality.Families/families.json",
            source = Fit(source, FamilyModels.SourceFeatures, Ridge),
            round_trip = Fit(changed, FamilyModels.RoundTripFeatures, Ridge),
            original = Fit(Originals(planted), FamilyModels.OriginalFeatures, RidgeOfOriginal),
        };
        File.WriteAllText(output, JsonSerializer.Serialize(json, Indented).ReplaceLineEndings("\n") + "\n");
        return 0;

        PlantedArticle? Planted(int number) => number < planted.Count ? planted[number] : null;
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static List<(int One, int Other, SharedText Shared)> Matched(List<Article> articles, SequencePool sequences)
    {
        var folder = Directory.CreateTempSubdirectory("mtq-families-").FullName;
        using var search = new CandidateSearch(folder);
        foreach (var (number, keys) in articles.AsParallel().AsOrdered().Select(article => Keys(article, sequences)).Index())
            search.Add(number, keys);
        return
        [
            .. search.Find().ToList().AsParallel().AsOrdered().Select(pair =>
                (pair.First, pair.Second, Match(articles[pair.First].Text, articles[pair.Second].Text, sequences))),
        ];
    }

    private static ulong[] Keys(Article article, SequencePool sequences)
    {
        var words = sequences.Read(article.Text);
        var keys = TextKeys.Of(words);
        sequences.Return(words);
        return keys;
    }

    private static SharedText Match(string one, string other, SequencePool sequences)
    {
        var (first, second) = (sequences.Read(one), sequences.Read(other));
        var shared = TextMatcher.WithTies(TextMatcher.Match(first, second), first, second);
        sequences.Return(first);
        sequences.Return(second);
        return shared;
    }

    /// <summary>For each original and each of its copies how the two differ, once in either direction.</summary>
    private static List<LogisticCase> Originals(IReadOnlyList<PlantedArticle> planted)
    {
        var analyzer = new QualityAnalyzer();
        var sequences = new SequencePool(new TextResources(LexiconSet.Shipped));
        var random = new Random(1);
        var dated = planted.GroupBy(article => article.Family).Select(family => PlantedDates.Add([.. family], random)).ToList();
        var whole = dated.Select(family => family.Where(member => !IsExcerpt(member)).ToList());
        var parts = dated.SelectMany(family => family.Where(IsExcerpt)
            .Select(part => new List<PlantedArticle> { family.Single(member => member.IsOriginal), part }));
        return
        [
            .. whole.Where(family => family.Count > 1).Concat(parts).AsParallel().AsOrdered().SelectMany(family =>
            {
                var features = OriginalFeatures.Of([.. family.Select(member => Possible(member, family, analyzer, sequences))]);
                var original = family.FindIndex(member => member.IsOriginal);
                return Enumerable.Range(0, family.Count).Where(i => i != original).SelectMany(i => new[]
                {
                    new LogisticCase(null, Difference(features[original], features[i]), true, 1.0 / family.Count),
                    new LogisticCase(null, Difference(features[i], features[original]), false, 1.0 / family.Count),
                });
            }),
        ];
    }

    private static bool IsExcerpt(PlantedArticle article) => article.Kind.StartsWith("excerpt", StringComparison.Ordinal);

    private static PossibleOriginal Possible(
        PlantedArticle member, List<PlantedArticle> family, QualityAnalyzer analyzer, SequencePool sequences)
    {
        var shared = family.Where(other => other != member)
            .Select(other => Match(member.Article.Text, other.Article.Text, sequences)).ToList();
        var isPart = family.Exists(IsExcerpt);
        var article = new FamilyArticle(0, member.Article.Id, member.Article.Text.Split(' ').Length)
        {
            // Of every second family no scores are known, so that the other features learn to do without.
            Score = member.Family.Length % 2 == 0 ? null : analyzer.Analyze(member.Article).Assessment.Score,
            Time = member.Article.Date is { } date ? DateTime.Parse(date, CultureInfo.InvariantCulture) : null,
        };
        return new PossibleOriginal(article)
        {
            Distance = isPart ? 0 : shared.Average(other => other.Distance),
            ComparesLength = !isPart,
            Ties = isPart ? shared[0].TiesOfFirst : 0,
        };
    }

    private static double[] Difference(double[] one, double[] other) => [.. one.Zip(other, (first, second) => first - second)];

    private static Dictionary<string, double> Fit(List<LogisticCase> cases, IReadOnlyList<string> features, double ridge)
    {
        var weights = LogisticRegression.Fit(cases, new double[features.Count], ridge);
        var right = cases.Count(item => item.LogOdds(weights) > 0 == item.IsPositive);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", features)}: {cases.Count} cases, {(double)right / cases.Count:0.0000} right"));
        return features.Zip(weights).ToDictionary(weight => weight.First, weight => Math.Round(weight.Second, 4));
    }
}
