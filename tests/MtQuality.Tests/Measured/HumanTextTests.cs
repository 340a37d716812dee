using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;
using MtQuality.Signals.Residue;

namespace MtQuality.Tests.Measured;

/// <summary>The promises about human text hold on the test sets of the repository, and on <c>human_dev</c> where that stands beside it,
/// whose documents the shipped base rates match.</summary>
public sealed class HumanTextTests
{
    // Per 10,000 words.
    private const double MaxFindingsInNews = 1.5;
    private const double MaxFindingsElsewhere = 4;

    // Per 1,000 words.
    private const double MaxSpunInNews = 2;

    private const double MaxFlagged = 0.01;

    // The table has four digits.
    private const double Rounding = 1e-3;

    // The encoder reads one in so many; `verdicts` of the benchmarks lets it read all, which takes minutes.
    private const int EncodedShare = 6;

    private static readonly QualityAnalyzer Encoding =
        new(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.Needed });

    private static readonly Lazy<List<ScoreCard>> HumanDev = new(() => Read(HumanDevPath, new QualityAnalyzer()));

    private static readonly Lazy<List<ScoreCard>> EncodedHumanDev = new(() => Read(HumanDevPath, Encoding, EncodedShare));

    private static readonly Lazy<List<ScoreCard>> TestSet = new(() => Read(Repository.At("tests", "Sets", "human.jsonl.gz"), Encoding));

    private static string HumanDevPath => Path.Combine(Repository.Shared!, "corpora", "human_dev.jsonl.gz");

    private static List<ScoreCard> Read(string path, QualityAnalyzer analyzer, int share = 1) =>
        [.. CorpusFile.Read(path).Where((_, i) => i % share == 0).AsParallel().AsOrdered().Select(analyzer.Analyze)];

    [Fact]
    public void Few_places_are_marked_in_any_register_of_the_test_set() => Assert.All(
        TestSet.Value.GroupBy(card => card.Article.Id.Split('-')[0]),
        register => AssertFewPlaces(register.Key, register));

    [Fact]
    public void Few_places_are_marked_in_any_register() =>
        Assert.All(Registers(), register => AssertFewPlaces(register.Key, register));

    private static void AssertFewPlaces(string register, IEnumerable<ScoreCard> cards)
    {
        var findings = cards.Sum(card => card.Findings.Count(finding => IsVisible(finding.Signal)));
        var rate = 1e4 * findings / cards.Sum(card => card.Words);
        var maxRate = register.StartsWith("news", StringComparison.Ordinal) ? MaxFindingsInNews : MaxFindingsElsewhere;
        Assert.True(rate <= maxRate, $"{register}: {rate:0.00} per 10,000 words");
    }

    private static bool IsVisible(string signal) =>
        SignalCatalog.Find(signal).Family is "case" or "repetition" or "phrase"
        && signal is not ("phrase.unspun" or "phrase.collocation");

    [Fact]
    public void Few_words_of_the_test_set_are_taken_for_spun() => AssertFewSpun("the test set", TestSet.Value);

    [Fact]
    public void Few_words_of_news_are_taken_for_spun() => Assert.All(
        Registers().Where(register => register.Key.StartsWith("news", StringComparison.Ordinal)),
        register => AssertFewSpun(register.Key, register));

    private static void AssertFewSpun(string register, IEnumerable<ScoreCard> cards)
    {
        var spun = cards.Sum(card => card.Findings.Count(finding => finding.Signal == "phrase.unspun"));
        var rate = 1e3 * spun / cards.Sum(card => card.Words);
        Assert.True(rate <= MaxSpunInNews, $"{register}: {rate:0.00} per 1,000 words");
    }

    [Fact]
    public void Few_articles_of_the_test_set_are_flagged() => AssertFewFlagged("the test set", TestSet.Value);

    [Fact]
    public void Few_articles_are_flagged_where_the_encoder_reads()
    {
        SkipWithoutCorpora();
        AssertFewFlagged("a share of human_dev", EncodedHumanDev.Value);
    }

    private static void AssertFewFlagged(string register, List<ScoreCard> cards)
    {
        var flagged = cards.Count(card => card.Verdict == Verdict.Flagged);
        Assert.True(flagged <= MaxFlagged * cards.Count, $"{register}: {flagged} of {cards.Count}");
    }

    [Fact]
    public void The_base_rates_are_not_stale()
    {
        SkipWithoutCorpora();
        // Records of corpora hide nothing.
        foreach (var signal in SignalCatalog.All.Where(signal => !signal.ReadsEncoder && signal != HiddenText.Card))
        {
            var read = HumanDev.Value.Where(card => card.Values[signal.Id] is not null).ToList();
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
        return HumanDev.Value.GroupBy(card => card.Article.Group!);
    }

    private static void SkipWithoutCorpora() =>
        Assert.SkipWhen(Repository.Shared is null, "The labelled corpora are in ../shared, which does not exist here.");
}
