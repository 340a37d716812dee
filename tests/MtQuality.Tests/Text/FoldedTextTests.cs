using System.Text;
using FsCheck.Xunit;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

/// <summary>Models see one kind of quotes, dashes and spaces, however a text was typed; offsets refer to the original text.</summary>
public sealed class FoldedTextTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    private static readonly string Prose = File.ReadAllText(Repository.At("seeds", "clean-news-harbour.txt")).ReplaceLineEndings(" ")
        + " \"It isn't over,\" she said - and smiled... The tide, the captain's \"old friend\", went out at 5-6 p.m.";

    /// <summary>The same text, typed and marked up in different ways.</summary>
    public static TheoryData<string, string> Typings => new()
    {
        { "curly quotes", Prose.Replace('\'', '’').Replace(" \"", " “").Replace('"', '”') },
        { "dashes", Prose.Replace(" - ", " — ") },
        { "tight dashes", Prose.Replace(" - ", "—") },
        { "double hyphens", Prose.Replace(" - ", " -- ") },
        { "an ellipsis", Prose.Replace("...", "…") },
        { "spaces that do not break", Prose.Replace(", ", ",\u00A0") },
        { "zero-width spaces inside words", Prose.Replace("harbour", "har\u200Bbour").Replace("captain's", "captain\u200B'\u200Bs") },
        { "soft hyphens", Prose.Replace("fisher", "fish\u00ADer") },
        { "a byte order mark", "\uFEFF" + Prose },
        {
            "entities encoded twice",
            Prose.Replace("\"", "&amp;quot;").Replace("'", "&amp;#8217;").Replace(" - ", " &amp;amp;mdash; ")
        },
        { "entities", Prose.Replace("\"", "&quot;").Replace("'", "&#39;").Replace(" - ", " &mdash; ") },
    };

    [Theory, MemberData(nameof(Typings))]
    public void Typing_changes_no_feature(string way, string text)
    {
        Assert.NotEqual(Prose, text);
        var (plain, typed) = (Analyzer.MeasureFeatures(new Article("a", Prose)), Analyzer.MeasureFeatures(new Article("a", text)));
        var different = Analyzer.Features.Features.Where((_, i) => plain.Values[i] != typed.Values[i]).Select(feature => feature.Name);
        Assert.Empty(different);
        Assert.True(plain.Evidence.SequenceEqual(typed.Evidence), way);
        Assert.Equal(plain.Words, typed.Words);
    }

    /// <summary>What one wrong conversion damages is one finding, and no word that it touches is another.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_wrong_encoding_changes_nothing_else(int times)
    {
        var typed = Prose.Replace(" \"", " “").Replace('"', '”').Replace('\'', '’').Replace(" - ", " — ")
            + " Café Å Óbidos cost £20 a night.";
        var damaged = typed;
        for (var i = 0; i < times; i++)
            damaged = Damaged(damaged);
        Assert.NotEqual(typed, damaged);
        var (plain, found) = (Analyzer.Analyze(new Article("a", typed)), Analyzer.Analyze(new Article("a", damaged)));
        Assert.Equal("residue.mojibake", Assert.Single(found.Findings, finding => finding.IsFinding).Signal);
        Assert.DoesNotContain(plain.Findings, finding => finding.IsFinding);
        var (before, after) = (Analyzer.MeasureFeatures(new Article("a", typed)), Analyzer.MeasureFeatures(new Article("a", damaged)));
        Assert.Equal(before.Words, after.Words);
        Assert.Empty(Analyzer.Features.Features.Where((_, i) => before.Values[i] != after.Values[i]).Select(feature => feature.Name));
    }

    [Theory]
    [InlineData("The “old” mill didn’t turn.", "The \"old\" mill didn't turn.")]
    [InlineData("left — stood, 1914–18 , empty…", "left — stood, 1914-18 , empty…")]
    [InlineData("left - stood -- empty... well-known", "left — stood —_ empty…__ well-known")]
    [InlineData("oil &amp; gas&nbsp;fields, it&#8217;s &bogus; &", "oil &____ gas _____fields, it'______s &bogus; &")]
    [InlineData("&amp;quot;so&amp;quot; &amp;amp; &amp;#8217; AT&amp;T", "\"_________so\"_________ &________ '__________ AT&____T")]
    [InlineData("donâ€™t, caf\u00C3\u00A9, a wordÂ\u00A0and â€œthisâ€", "don'__t, caf\u00E9_, a word _and \"__this\"_")]
    [InlineData("Ã…land, the brandâ„¢ and 3 Ã— 4; don\uFFFDt", "\u00C5_land, the brand™__ and 3 ×_ 4; don't")]
    [InlineData("“SÃO”, 3 Å–4 Å, the operator Â acts, “EL NIÑ…”", "\"SÃO\", 3 Å—4 Å, the operator Â acts, \"EL NIÑ…\"")]
    [InlineData("mi\u00ADll\u200B stood\u00A0still", "mi_ll_ stood still")]
    [InlineData("``so'' he said", "\"_so\"_ he said")]
    public void Marks_are_folded_and_the_length_stays(string text, string folded) =>
        Assert.Equal(folded, Folded(text).Replace(FoldedText.Filler, '_'));

    [Fact]
    public void A_text_without_anything_to_fold_is_not_copied()
    {
        const string withDashes = "The \"old\" mill - or what was left of it - didn't turn.";
        Assert.NotNull(FoldedText.Rent(withDashes));
        const string plain = "The \"old\" mill didn't turn.";
        Assert.Null(FoldedText.Rent(plain));
    }

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 300, EndSize = 200)]
    public void Folding_keeps_the_length_and_leaves_no_zero_width_character_but_the_filler(string text)
    {
        var folded = Folded(text);
        Assert.Equal(text.Length, folded.Length);
        Assert.DoesNotContain(folded, c => c != FoldedText.Filler && CharClass.IsIgnorable(c));
    }

    private static string Folded(string text) =>
        FoldedText.Rent(text) is { } folded ? new string(folded, 0, text.Length) : text;

    /// <summary>The text in UTF-8, read as Windows-1252.</summary>
    private static string Damaged(string text)
    {
        const string high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? high[b - 0x80] : (char)b));
    }
}
