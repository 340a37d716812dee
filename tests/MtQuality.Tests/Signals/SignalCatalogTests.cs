using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests.Signals;

public sealed class SignalCatalogTests
{
    public static TheoryData<string> Signals => [.. SignalCatalog.All.Select(card => card.Id)];

    private static SignalResources Resources => new(new TextResources(LexiconSet.Shipped));

    [Fact]
    public void Every_detector_is_in_the_catalog_once()
    {
        var detectors = typeof(SignalCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Detector)) && !type.IsAbstract);
        var created = SignalCatalog.Shipped.CreateDetectors(Resources).Select(detector => detector.GetType());
        Assert.Equal(detectors.OrderBy(type => type.Name), created.OrderBy(type => type.Name));
    }

    [Fact]
    public void Every_id_occurs_once() => Assert.Distinct(SignalCatalog.All.Select(card => card.Id));

    [Fact]
    public void Detectors_are_in_the_order_of_their_cards() =>
        Assert.Equal(SignalCatalog.All, SignalCatalog.Shipped.CreateDetectors(Resources).Select(detector => detector.Info));

    [Theory, MemberData(nameof(Signals))]
    public void Every_card_is_complete(string signal)
    {
        var card = SignalCatalog.Find(signal);
        Assert.Matches("^[a-z]+[.][a-z_]+$", card.Id);
        Assert.All(
            [card.Title, card.Measures, card.Why, card.Source, card.Unit],
            field => Assert.False(string.IsNullOrWhiteSpace(field)));
        Assert.Matches(@"\b(19|20)\d\d\b", card.Source);
        Assert.EndsWith(".", card.Measures, StringComparison.Ordinal);
        Assert.EndsWith(".", card.Why, StringComparison.Ordinal);
        Assert.InRange(card.MinimumWords, 1, 1000);
        Assert.True(File.Exists(CaseFile.PathOf(signal)), $"{signal} has no case file.");
    }

    /// <summary>A model is refused if anything that its features read has changed, so each card must list what is read.</summary>
    [Theory, MemberData(nameof(Signals))]
    public void A_card_names_all_that_its_detector_reads(string signal)
    {
        var asked = new HashSet<string>();
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped), asked: part => asked.Add(part));
        var place = SignalCatalog.All.Index().Single(card => card.Item.Id == signal).Index;
        var detector = SignalCatalog.Shipped.CreateDetector(place, resources);
        var seeds = Directory.EnumerateFiles(Repository.At("seeds"), "*.txt")
            .Select(path => new Article("a", File.ReadAllText(path)) { Layout = ArticleLayout.Page });
        // What a detector reads for a rare place, its own cases show.
        foreach (var article in seeds.Concat(CaseFile.Read(signal).Cases.Select(example => example.Article)))
        {
            using var document = resources.Parse(article);
            using var text = new MeasuredText(document, resources, NgramModel.Shipped);
            detector.Measure(text, Suppressions.None);
        }
        Assert.Equal(asked.Except(TextResources.Basis).Order(), SignalCatalog.Find(signal).Reads.Order());
    }

    [Fact]
    public void Every_case_file_has_a_signal()
    {
        var files = Directory.EnumerateFiles(Repository.At("tests", "MtQuality.Tests", "Cases"), "*.md");
        var ids = files.Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(ids.Except(SignalCatalog.All.Select(card => card.Id)));
    }

    [Fact]
    public void The_error_for_an_unknown_signal_names_the_nearest()
    {
        var message = Assert.Throws<ArgumentException>(() => SignalCatalog.Find("case.mixd")).Message;
        Assert.Contains("'case.mixed'", message, StringComparison.Ordinal);
    }

    /// <summary>The texts that they are measured on are records of data sets, which hide nothing.</summary>
    [Fact]
    public void Every_signal_of_what_readers_see_has_a_base_rate() => Assert.Empty(
        SignalCatalog.All
            .Where(card => card.Id != "residue.hidden" && MtQuality.Signals.BaseRates.Shipped.Find(card) is null)
            .Select(card => card.Id));
}
