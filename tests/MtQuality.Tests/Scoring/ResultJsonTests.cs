using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests.Scoring;

/// <summary>What the library finds, as JSON and compared by value.</summary>
public sealed class ResultJsonTests
{
    private static readonly Article Spun = new("spun", File.ReadAllText(Directory.GetFiles(Repository.At("seeds"), "*spun*")[0]))
    {
        Title = "A title that is READ as A headline",
    };

    private static readonly ScoreCard Card = ShippedAnalyzer.Instance.Analyze(Spun);

    private static JsonElement Json => JsonSerializer.SerializeToElement(Card, ResultJson.Default.ScoreCard);

    [Fact]
    public void A_card_comes_back_as_it_was() =>
        Assert.Equal(Card, JsonSerializer.Deserialize(Json.GetRawText(), ResultJson.Default.ScoreCard));

    [Fact]
    public void Cards_of_the_same_article_are_equal_and_of_others_are_not()
    {
        Assert.Equal(Card, ShippedAnalyzer.Instance.Analyze(Spun));
        Assert.Equal(Card.GetHashCode(), ShippedAnalyzer.Instance.Analyze(Spun).GetHashCode());
        Assert.NotEqual(Card, Card with { Because = [] });
        Assert.NotEqual(Card, Card with { Words = 1 });
        Assert.NotEqual(Card, Card with { Values = new SignalValues([], []) });
        Assert.NotEqual(Spun, Spun with { Blocks = [] });
        Assert.NotEqual(Card.Assessment, Card.Assessment with { Contributions = [] });
        Assert.Equal(SignalCatalog.All[0], SignalCatalog.All[0] with { });
        Assert.NotEqual(SignalCatalog.All[0], SignalCatalog.All[0] with { Reads = ["colours"] });
    }

    [Fact]
    public void Enums_are_words_and_values_have_the_names_of_their_signals()
    {
        Assert.Equal("flagged", Json.GetProperty("verdict").GetString());
        Assert.Equal("text", Json.GetProperty("evidence")[0].GetProperty("field").GetString());
        Assert.Equal(
            SignalCatalog.All.Select(card => card.Id), Json.GetProperty("values").EnumerateObject().Select(value => value.Name));
        Assert.Equal(Card.Values["lexis.mtld"], Json.GetProperty("values").GetProperty("lexis.mtld").GetDouble());
    }

    [Fact]
    public void A_signature_has_its_parts_by_name_and_comes_back()
    {
        var signature = ShippedAnalyzer.Instance.Signature;
        var json = JsonSerializer.SerializeToElement(signature, ResultJson.Default.Signature);
        Assert.Equal(signature.Id, json.GetProperty("id").GetString());
        Assert.Equal("all", json.GetProperty("parts").GetProperty("encoder_use").GetString());
        Assert.Equal(signature, json.Deserialize(ResultJson.Default.Signature));
    }

    [Theory]
    [InlineData("""{"verdict":"guilty"}""")]
    [InlineData("""{"values":{"lexis.colour":1}}""")]
    [InlineData("{}")]
    public void Json_that_is_no_card_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ResultJson.Default.ScoreCard));

    [Fact]
    public void What_is_missing_or_out_of_range_is_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => new Article("a", null!));
        Assert.Throws<ArgumentNullException>(() => ShippedAnalyzer.Instance.Analyze(null!));
        Assert.Throws<ArgumentNullException>(() => Policy.Parse(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippedAnalyzer.Instance.With((EncoderUse)9));
        var refused = Assert.Throws<ArgumentException>(
            () => new QualityAnalyzer(new AnalyzerOptions { Policy = Policy.Default with { Flagged = double.NaN } }));
        Assert.Contains("0 <= suspect <= flagged <= 1", refused.Message, StringComparison.Ordinal);
    }
}
