namespace MtQuality.Cli.Tests.Documents;

/// <summary>When shown lines agree with printed ones, and what renewing writes in their place.</summary>
public sealed class ShownCommandTests
{
    private static readonly string[] Printed = ["23 articles", "score  0.9962", "", "case.mixed  DAYs", "phrase.idiom  milk", "done"];

    [Theory]
    [InlineData("23 articles|score  0.9962||case.mixed  DAYs|phrase.idiom  milk|done")]
    [InlineData("23 articles|…")]
    [InlineData("…|done")]
    [InlineData("…|score…||…|phrase.idiom  milk|…")]
    public void Shown_lines_agree_with_what_was_printed(string shown) => Assert.Null(Shown(shown).Difference(Printed));

    [Theory]
    [InlineData("23 articles", "printed: score  0.9962")]
    [InlineData("23 articles|…|done|more", "printed: (end)")]
    [InlineData("23 articles|case.mixed  DAYs|…", "printed: score  0.9962")]
    [InlineData("…|done|…|case.mixed  DAYs|…", "printed: no such line")]
    [InlineData("…|score  0.99", "printed: no such line")]
    public void What_was_not_printed_there_is_named(string shown, string difference) =>
        Assert.Contains(difference, Shown(shown).Difference(Printed), StringComparison.Ordinal);

    [Theory]
    [InlineData("23 articles|…|phrase.idiom  cream|…", "23 articles|…|phrase.idiom  milk|…")]
    [InlineData("22 articles|score  0.1…|…", "23 articles|score  0.9…|…")]
    [InlineData("", "23 articles|score  0.9962||case.mixed  DAYs|phrase.idiom  milk|done")]
    [InlineData("…|done|gone", "…|done")]
    public void Renewing_keeps_what_is_left_out(string shown, string renewed)
    {
        var lines = Shown(shown).Renewed(Printed);
        Assert.Equal(renewed, string.Join('|', lines));
        Assert.Null(Shown(renewed).Difference(Printed));
    }

    private static ShownCommand Shown(string lines) => new("mtq explain page.txt", lines.Length == 0 ? [] : lines.Split('|'));
}
