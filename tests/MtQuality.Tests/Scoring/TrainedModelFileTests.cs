using System.IO.Hashing;
using System.Text;
using MtQuality.Numerics;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Tests.Scoring;

/// <summary>A model that cannot come from training is refused with the reason and the name of its file, even if its hash is
/// right.</summary>
public sealed class TrainedModelFileTests
{
    private static readonly string Shipped = Encoding.UTF8.GetString(TrainedModelFile.ToBytes(TrainedModel.Shipped));

    [Theory]
    [InlineData("null", "null where the model should be")]
    [InlineData("{}", "Some of what a model has is missing")]
    [InlineData("[]", "Some of what a model has is missing, or it is no JSON")]
    public void A_body_that_is_no_model_is_refused(string body, string reason) => AssertRefused(body, reason);

    [Theory]
    [InlineData("\"intercept\":", "1e308", "the intercept of 'translated' is 1E+308")]
    [InlineData("\"intercept\":", "1e400", "the intercept of 'translated' is Infinity")]
    [InlineData("\"intercept\":", "null", "What stands at 'translated.intercept' is not")]
    [InlineData("\"slope\":", "1e300", "a slope of 'translated' is 1E+300")]
    [InlineData("\"slope_by_length\":", "-9", "the slope of its calibration is")]
    [InlineData("\"limit\":", "-1", "the limit of its domain is -1")]
    public void Numbers_out_of_range_are_refused(string property, string number, string reason)
    {
        var start = Body.IndexOf(property, StringComparison.Ordinal) + property.Length;
        var end = Body.IndexOfAny([',', '}'], start);
        AssertRefused(Body[..start] + number + Body[end..], reason);
    }

    [Theory]
    [InlineData("\"translated\":{", "\"heads\":null,\"other\":{", "Some of what a model has is missing")]
    [InlineData("\"humans\":[", "\"humans\":[null,", "human scores holds null")]
    [InlineData("\"shapes\":[", "\"shapes\":[null,", "shape functions")]
    [InlineData("\"suspect\":", "\"suspect\":9", "suspect")]
    public void Parts_that_do_not_fit_are_refused(string old, string now, string reason) =>
        AssertRefused(Replace(Body, old, now), reason);

    [Fact]
    public void A_feature_that_does_not_exist_is_refused_with_the_file_that_names_it()
    {
        var model = Parse(Replace(Body, "\"name\":\"", "\"name\":\"renamed_"));
        var message = Assert.Throws<InvalidDataException>(
            () => new QualityAnalyzer(new AnalyzerOptions { Classifier = model })).Message;
        Assert.StartsWith("mine/classifier.json needs", message, StringComparison.Ordinal);
        Assert.Contains("renamed_", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_hides_its_language_model_is_refused()
    {
        var named = Body.IndexOf("\"language_model\":\"", StringComparison.Ordinal) + "\"language_model\":".Length;
        var model = Parse(Body[..named] + "null" + Body[Body.IndexOf(',', named)..]);
        var message = Assert.Throws<InvalidDataException>(
            () => new QualityAnalyzer(new AnalyzerOptions { Classifier = model })).Message;
        Assert.Contains("a language model that it does not name", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ships_is_in_range() => Assert.NotNull(Parse(Body));

    private static string Body => Shipped[(Shipped.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private static string Replace(string text, string old, string now)
    {
        var place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{old} is not in the model.");
        return text[..place] + now + text[(place + old.Length)..];
    }

    private static TrainedModel Parse(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = Shipped[..Shipped.IndexOf('\n', StringComparison.Ordinal)];
        var first = $"{head[..^16]}{Hex.Of(XxHash3.HashToUInt64(bytes))}\n";
        return TrainedModelFile.Parse([.. Encoding.UTF8.GetBytes(first), .. bytes], "mine/classifier.json");
    }

    private static void AssertRefused(string body, string reason)
    {
        var message = Assert.Throws<InvalidDataException>(() => Parse(body)).Message;
        Assert.StartsWith("mine/classifier.json", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }
}
