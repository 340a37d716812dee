using MtQuality.Forge;
using MtQuality.Scoring.EvidenceScoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;
using MtQuality.Signals;

namespace MtQuality.Tests.Measured;

/// <summary>What is promised of human text holds on <c>human_dev</c>, and the base rates are those that its documents have now.</summary>
public sealed class HumanTextTests
{
    private const double MaxFindingsInNews = 1.5;
    private const double MaxFindingsElsewhere = 4;
    // Per 1,000 words.
    private const double MaxSpunInNews = 2;
    private const double MaxImprobableInNews = 1.5;

    private const double MaxFlagged = 0.01;
    private const int MinForABound = 100;

    // The table has four digits.
    private const double Rounding = 1e-3;

    private static readonly Lazy<List<ScoreCard>> Cards = new(() =>
    {
        var analyzer = new QualityAnalyzer();
        return [.. CorpusFile.Read(Path.Combine(Repository.Shared!, "corpora", "human_dev.jsonl.gz")).AsParallel().AsOrdered().Select(analyzer.Analyze)];
    });

    [Fact]
    public void Few_places_are_marked_in_any_register()
    {
        foreach (var register in Registers())
        {
            var findings = register.Sum(card => card.Findings.Count(finding => SignalCatalog.Find(finding.Signal).Family is "case" or "repetition" or "phrase" && finding.Signal is not ("phrase.unspun" or "phrase.collocation" or "phrase.improbable")));
            var rate = 1e4 * findings / register.Sum(card => card.Words);
            Assert.True(rate <= (register.Key.StartsWith("news", StringComparison.Ordinal) ? MaxFindingsInNews : MaxFindingsElsewhere), $"{register.Key}: {rate:0.00} per 10,000 words");
        }
    }

    [Fact]
    public void Few_words_of_news_are_taken_for_spun()
    {
        foreach (var register in Registers().Where(register => register.Key.StartsWith("news", StringComparison.Ordinal)))
        {
            var rate = 1e3 * register.Sum(card => card.Findings.Count(finding => finding.Signal == "phrase.unspun")) / register.Sum(card => card.Words);
            Assert.True(rate <= MaxSpunInNews, $"{register.Key}: {rate:0.00} per 1,000 words");
        }
    }

    [Fact]
    public void Few_words_of_news_are_taken_for_improbable()
    {
        foreach (var register in Registers().Where(register => register.Key.StartsWith("news", StringComparison.Ordinal)))
        {
            var rate = 1e3 * register.Sum(card => card.Findings.Count(finding => finding.Signal == "phrase.improbable")) / register.Sum(card => card.Words);
            Assert.True(rate <= MaxImprobableInNews, $"{register.Key}: {rate:0.00} per 1,000 words");
        }
    }

    [Fact]
    public void Few_articles_are_flagged_in_any_register() =>
        Assert.All(
            Registers().Where(register => register.Count() >= MinForABound),
            register => Assert.True(register.Count(card => card.Verdict == Verdict.Flagged) <= MaxFlagged * register.Count(), register.Key));

    [Fact]
    public void The_base_rates_are_not_stale()
    {
        SkipWithoutCorpora();
        foreach (var signal in SignalCatalog.All)
        {
            var read = Cards.Value.Where(card => card.Values[signal.Id] is not null).ToList();
            var mean = signal.CountsPlaces
                ? read.Sum(card => card.Values[signal.Id]!.Value * card.Words) / read.Sum(card => card.Words)
                : read.Average(card => card.Values[signal.Id]!.Value);
            var shipped = BaseRates.Shipped.Find(signal)!.Mean;
            Assert.True(Math.Abs(mean - shipped) <= Rounding * Math.Abs(shipped), $"{signal.Id}: {mean:G4} measured; run `MtQuality.Forge build` again");
        }
    }

    private static IEnumerable<IGrouping<string, ScoreCard>> Registers()
    {
        SkipWithoutCorpora();
        return Cards.Value.GroupBy(card => card.Article.Group!);
    }

    private static void SkipWithoutCorpora() => Assert.SkipWhen(Repository.Shared is null, "The labelled corpora stand in ../shared, which is absent.");
}
