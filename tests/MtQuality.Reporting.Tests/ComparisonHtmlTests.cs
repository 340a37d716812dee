using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Metrics.Comparison;
using MtQuality.Reporting.Comparison;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>The page of a comparison: hostile text does nothing on it, and it has enough contrast.</summary>
public sealed class ComparisonHtmlTests
{
    private const string Hostile = "The <script>alert(1)</script> of <img src=x onerror=alert(2)> left \"Kisiro </td>\" at "
        + "\u202Edawn\u2066 \u0007 \uD83D with 214 <!-- people.";

    private const string Tags = "html head meta title style body main h1 h2 p bdi table thead tbody tr th td ul li "
        + "small code br span del ins mark";

    private static readonly TextComparison Comparison =
        TextComparison.Of(new Article("a", Hostile), new Article("b", "The boat of Lendu left at dawn with 214 people & <b>more</b>."));

    [Fact]
    public void Hostile_text_is_shown_and_commands_nothing()
    {
        var page = ComparisonHtml.Of(Comparison, "</title><script>", "\u202Ename");
        Assert.Contains("&lt;", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<(script|img|b>|!--)", page);
        Assert.DoesNotContain(page, c => char.IsSurrogate(c) || char.IsControl(c) && c != '\n' || c is '\u202E' or '\u2066');
        // Every tag is one of ours.
        var tags = Regex.Matches(page, "<(/?[a-z0-9]+)").Select(tag => tag.Groups[1].Value.TrimStart('/')).ToHashSet();
        Assert.Subset(Tags.Split(' ').ToHashSet(), tags);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":root{color-scheme:light dark;")]
    [InlineData("(prefers-color-scheme:dark){:root{")]
    [InlineData("@media print{:root{")]
    public void Every_text_has_the_contrast_that_WCAG_AA_asks_for(string scheme)
    {
        var rules = ComparisonStyle.Css[(ComparisonStyle.Css.IndexOf(scheme, StringComparison.Ordinal) + scheme.Length)..];
        var colors = Regex.Matches(rules[..rules.IndexOf('}', StringComparison.Ordinal)], "--([a-z]+):#([0-9a-f]+)")
            .ToDictionary(color => color.Groups[1].Value, color => Luminance(color.Groups[2].Value));
        foreach (var ground in new[] { "ground", "replaced", "moved", "dropped", "added" })
            Assert.True(Contrast(colors["text"], colors[ground]) >= 4.5, ground);
        Assert.True(Contrast(colors["soft"], colors["ground"]) >= 4.5);
    }

    [Fact]
    public void Json_carries_texts_that_its_offsets_fit()
    {
        using var stream = new MemoryStream();
        ComparisonReport.WriteJson(stream, Comparison, "a", "b");
        using var json = JsonDocument.Parse(stream.ToArray());
        var original = json.RootElement.GetProperty("original");
        var text = original.GetProperty("text").GetString()!;
        Assert.Equal(Hostile.Length, text.Length);
        var change = original.GetProperty("changes")[0];
        var changed = text[change.GetProperty("start").GetInt32()..change.GetProperty("end").GetInt32()];
        Assert.Contains("script", changed, StringComparison.Ordinal);
        var words = json.RootElement.GetProperty("words");
        var sum = new[] { "kept", "replaced", "moved", "dropped" }.Sum(name => words.GetProperty(name).GetInt32());
        Assert.Equal(original.GetProperty("words").GetInt32(), sum);
    }

    [Fact]
    public void A_page_that_cannot_be_written_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("page.html"));
        Assert.ThrowsAny<SystemException>(() => ComparisonReport.WriteHtml(folder.At("page.html"), Comparison, "a", "b"));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Luminance(string hex)
    {
        var wide = hex.Length == 3 ? string.Concat(hex.Select(digit => new string(digit, 2))) : hex;
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            var share = int.Parse(wide.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4));
        }).Sum();
    }
}
