using System.Diagnostics;
using System.Globalization;
using MtQuality.Documents;
using MtQuality.Families;
using MtQuality.Families.Candidates;
using MtQuality.Families.Results;
using MtQuality.Families.Words;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Benchmarks.Families;

/// <summary>
/// How well families are found in the dev split, whose sources are known, hidden among articles of people: pairs found and pairs wrongly
/// joined by kind, beside MinHash and common words; originals named; reports of one event joined.
/// </summary>
internal static class FamilyMeasure
{
    private const int Dates = 3;

    public static int Run(string corpora, string distractors)
    {
        var planted = PlantedFamilies.Read(corpora, "dev");
        List<Article> articles =
        [
            .. planted.Select(article => article.Article),
            .. PlantedFamilies.Distractors(corpora, planted).Take(int.Parse(distractors, CultureInfo.InvariantCulture)),
        ];
        var sources = planted.Count(article => article.IsOriginal);
        Print($"{planted.Count:N0} articles of {sources:N0} sources among {articles.Count - planted.Count:N0} others");
        var (clock, analyzer) = (Stopwatch.StartNew(), new QualityAnalyzer());
        var sequences = new SequencePool(new TextResources(LexiconSet.Shipped));
        using var work = new WorkFolder();
        using var search = FamilySearch.In(work.Path);
        search.Add(articles.Select(article => new FamilyInput(article)));
        var report = search.Find(article => analyzer.Analyze(article).Assessment.Score);
        Print($"{report.Families.Count:N0} families in {clock.Elapsed.TotalSeconds:0} s");
        var texts = articles.Select(article => article.Text).ToList();
        var table = new PairTable(planted, texts);
        table.Add("candidates", Candidates(articles, sequences), countsWrong: false);
        table.Add("families", Claimed(report, planted.Count));
        table.Add("MinHash", Baselines.Shingles(texts, planted.Count));
        table.Add("words", Baselines.Words(texts, planted.Count));
        table.Print();
        Console.WriteLine();
        Originals.Print("without dates", planted, report);
        Originals.Print("with dates", planted, WithDates(planted, analyzer));
        var events = SameEvents.Find(articles, sequences);
        var joined = Joined(report, articles.Count);
        joined.UnionWith(Claimed(report, articles.Count));
        Print($"\nreports of one event in other words: {events.Count(joined.Contains):N0} of {events.Count:N0} pairs joined");
        return 0;
    }

    /// <summary>The pairs that are said to share a source, of which at least one is below <paramref name="limit"/>.</summary>
    private static HashSet<(int, int)> Claimed(FamilyReport report, int limit) =>
    [
        .. report.Pairs.Select(pair => (
                Math.Min(pair.Original.Number, pair.Copy.Number), Math.Max(pair.Original.Number, pair.Copy.Number)))
            .Where(pair => pair.Item1 < limit),
    ];

    /// <summary>The pairs of articles in one family, of which at least one is below <paramref name="limit"/>.</summary>
    private static HashSet<(int, int)> Joined(FamilyReport report, int limit)
    {
        var joined = new HashSet<(int, int)>();
        foreach (var family in report.Families)
        {
            int[] numbers = [.. family.Members.Select(member => member.Article.Number).Order()];
            for (var i = 0; i < numbers.Length && numbers[i] < limit; i++)
            {
                for (var j = i + 1; j < numbers.Length; j++)
                    joined.Add((numbers[i], numbers[j]));
            }
        }
        return joined;
    }

    private static HashSet<(int, int)> Candidates(List<Article> articles, SequencePool sequences)
    {
        using var work = new WorkFolder();
        using var search = new CandidateSearch(work.Path);
        foreach (var (number, article) in articles.Index())
        {
            var words = sequences.Read(article.Text);
            search.Add(number, TextKeys.Of(words));
            sequences.Return(words);
        }
        return [.. search.Find().Select(pair => (pair.First, pair.Second))];
    }

    private static FamilyReport WithDates(IReadOnlyList<PlantedArticle> planted, QualityAnalyzer analyzer)
    {
        var random = new Random(Dates);
        var dated = planted.GroupBy(article => article.Family)
            .SelectMany(family => PlantedDates.Add([.. family], random, isAlways: true))
            .ToDictionary(article => article.Article.Id, article => article.Article);
        using var work = new WorkFolder();
        using var search = FamilySearch.In(work.Path);
        search.Add(planted.Select(article => new FamilyInput(dated[article.Article.Id])));
        return search.Find(article => analyzer.Analyze(article).Assessment.Score);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
