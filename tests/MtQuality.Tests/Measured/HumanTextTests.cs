using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests.Measured;

/// <summary>The promises about human text hold on <c>human_dev</c>, and the shipped base rates match its documents.</summary>
public sealed class HumanTextTests
{
    // Per 10,000 words.
    private const double MaxFindingsInNews = 1.5;
    private const double MaxFindingsElsewhere = 4;

    // Per 1,000 words.
    private const double MaxSpunInNews = 2;

    private const double MaxFlagged = 0.01;
    private const int MinArticles = 100;

    // The table has four digits.
    private const double Rounding = 1e-3;

    private static readonly Lazy<List<ScoreCard>> Cards = new(() =>
    {
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.Needed });
        var articles = CorpusFile.Read(Path.Combine(Repository.Shared!, "corpora", "human_dev.jsonl.gz"));
        return [.. articles.AsParallel().AsOrdered().Select(analyzer.Analyze)];
    });

    [Fact]
    public void Few_places_are_marked_in_any_register()
    {
        foreach (var register in Registers())
        {
            var findings = register.Sum(card => card.Findings.Count(finding => IsVisible(finding.Signal)));
            var rate = 1e4 * findings / register.Sum(card => card.Words);
            var maxRate = register.Key.StartsWith("news", StringComparison.Ordinal) ? MaxFindingsInNews : MaxFindingsElsewhere;
            Assert.True(rate <= maxRate, $"{register.Key}: {rate:0.00} per 10,000 words");
        }
    }

    private static bool IsVisible(string signal) =>
        SignalCatalog.Find(signal).Family is "case" or "repetition" or "phrase"
        && signal is not ("phrase.unspun" or "phrase.collocation");

    [Fact]
    public void Few_words_of_news_are_taken_for_spun()
    {
        foreach (var register in Registers().Where(register => register.Key.StartsWith("news", StringComparison.Ordinal)))
        {
            var rate = FindingsPerThousandWords(register, "phrase.unspun");
            Assert.True(rate <= MaxSpunInNews, $"{register.Key}: {rate:0.00} per 1,000 words");
        }
    }

    private static double FindingsPerThousandWords(IEnumerable<ScoreCard> cards, string signal) =>
        1e3 * cards.Sum(card => card.Findings.Count(finding => finding.Signal == signal)) / cards.Sum(card => card.Words);

    [Fact]
    public void Few_articles_are_flagged_in_any_register() =>
        Assert.All(
            Registers().Where(register => register.Count() >= MinArticles),
            register =>
            {
                var flagged = register.Count(card => card.Verdict == Verdict.Flagged);
                Assert.True(flagged <= MaxFlagged * register.Count(), register.Key);
            });

    [Fact]
    public void The_base_rates_are_not_stale()
    {
        SkipWithoutCorpora();
        // What the encoder says of two thousand articles takes minutes to hear.
        foreach (var signal in SignalCatalog.All.Where(signal => !signal.ReadsEncoder))
        {
            var read = Cards.Value.Where(card => card.Values[signal.Id] is not null).ToList();
            var mean = signal.CountsPlaces
                ? read.Sum(card => card.Values[signal.Id]!.Value * card.Words) / read.Sum(card => card.Words)
                : read.Average(card => card.Values[signal.Id]!.Value);
            var shipped = BaseRates.Shipped.Find(signal)!.Mean;
            Assert.True(
                Math.Abs(mean - shipped) <= Rounding * Math.Abs(shipped),
                $"{signal.Id}: {mean:G4} measured; run `MtQuality.Forge build` again");
        }
    }

    private static IEnumerable<IGrouping<string, ScoreCard>> Registers()
    {
        SkipWithoutCorpora();
        return Cards.Value.GroupBy(card => card.Article.Group!);
    }

    private static void SkipWithoutCorpora() =>
        Assert.SkipWhen(Repository.Shared is null, "The labelled corpora are in ../shared, which does not exist here.");
}
