using MtQuality.Documents;
using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

/// <summary>What a model reads has one kind of quotes, dashes and spaces, whatever it came as.</summary>
public sealed class FlatTextTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    [Theory]
    [InlineData("The “old” mill\r\n\r\nIt didn’t turn.", "The \"old\" mill It didn't turn.")]
    [InlineData("The mill — or what is left — stood, 1914–18 , empty…", "The mill - or what is left - stood, 1914-18, empty...")]
    [InlineData("The mill &amp; the\u00A0 house &#8217;s", "The mill & the house 's")]
    [InlineData("The mi\u00ADll\u200B stood.  ", "The mill stood.")]
    public void Layout_and_typing_are_gone(string text, string flat)
    {
        using var document = Analyzer.Parse(new Article("a", text));
        Assert.Equal(flat, FlatText.Of(document, withTeasers: false));
    }

    [Fact]
    public void A_flat_text_is_not_read_twice()
    {
        using var document = Analyzer.Parse(new Article("a", "The \"old\" mill - it didn't turn, 1914-18."));
        Assert.Null(FlatText.Of(document, withTeasers: false));
    }

    [Fact]
    public void A_title_comes_first_and_furniture_not_at_all()
    {
        using var document = Analyzer.Parse(new Article("a", "The old mill stood on the bank of the river for a hundred years.\n\nShare") { Title = "An old mill", Layout = Layout.Page });
        Assert.Equal("An old mill The old mill stood on the bank of the river for a hundred years.", FlatText.Of(document, withTeasers: false));
    }
}
