using FsCheck.Xunit;
using MtQuality.Documents;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Tests;

/// <summary>The parts of a run's pages, without a browser.</summary>
public sealed class PageTests
{
    [Fact]
    public void Every_text_stands_out_from_its_ground()
    {
        // WCAG 2, AA: 4.5 for text.
        foreach (var isDark in new[] { false, true })
        {
            var ground = isDark ? PageColors.DarkGround : PageColors.LightGround;
            var text = isDark ? PageColors.DarkText : PageColors.LightText;
            Assert.InRange(PageColor.Contrast(text, ground), 4.5, 21);
            Assert.InRange(PageColor.Contrast(isDark ? PageColors.DarkSoft : PageColors.LightSoft, ground), 4.5, 21);
            foreach (var hue in FamilyColors.All.Select(family => PageColors.HueOf(family, isDark)))
                Assert.All(PageColors.Shades, shade => Assert.InRange(PageColor.Contrast(text, hue.Over(ground, shade)), 4.5, 21));
        }
        Assert.Equal(21, PageColor.Contrast(PageColor.Parse("#000000"), PageColor.Parse("#ffffff")), 3);
    }

    [Fact]
    public void Every_family_of_signals_has_a_colour_of_its_own()
    {
        Assert.All(SignalCatalog.All, card => Assert.NotEqual(FamilyColors.Other, FamilyColors.Of(card.Family)));
        foreach (var color in new Func<FamilyColor, string>[] { family => family.Light, family => family.Dark, family => family.Terminal })
            Assert.Equal(FamilyColors.All.Count, FamilyColors.All.Select(color).Distinct().Count());
    }

    [Property]
    public bool A_page_name_is_safe_whatever_the_id(string? id)
    {
        var name = PageName.Of(id ?? "");
        return name.Length is > 0 and <= 60
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && name[0] != '-'
            && name == PageName.Of(id ?? "");
    }

    [Theory]
    [InlineData("a/b.txt", "a\\b.txt")]
    [InlineData("Harbour", "harbour")]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("новости", "погода")]
    public void Different_ids_have_different_pages(string one, string other) => Assert.NotEqual(PageName.Of(one), PageName.Of(other));

    [Property]
    public bool The_text_is_all_there_whatever_overlaps(int[]? starts, byte length)
    {
        const string text = "The council met on Monday to talk about the harbour & the <old> \"mill\" of 'Anna'.";
        var evidence = (starts ?? []).Take(8).Select((start, i) =>
        {
            var from = (int)((uint)start % text.Length);
            var to = Math.Min(text.Length, from + 1 + length % 9);
            return At(from, to) with { Signal = SignalCatalog.All[i].Id, Weight = i % 5 / 4.0 };
        }).ToList();
        var html = Marked(Card(text, evidence));
        // Without its numbers and messages, the markup is the text.
        var plain = System.Text.RegularExpressions.Regex.Replace(html, "<sup.*?</sup>|<span class=\"tip\".*?</span>|<[^>]*>", "");
        return System.Net.WebUtility.HtmlDecode(plain).TrimEnd('\n') == text
            && evidence.Count == 0 == !html.Contains("<mark", StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_another_cuts_is_one_stop_of_the_keyboard()
    {
        var html = Marked(Card("one two three four", [At(0, 13), At(4, 7) with { Signal = "phrase.idiom", Weight = 0.9 }]));
        Assert.Equal(3, html.Split("<mark").Length - 1);
        Assert.Equal(2, html.Split("tabindex").Length - 1);
        Assert.Contains("aria-describedby=\"a-2 a-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_marked_in_every_passage_that_it_reaches_into()
    {
        var card = Card("one two. three four", [At(4, 14), At(0, 4) with { Field = ArticleField.Title }, At(15, 19)]) with
        {
            Title = "Five six",
            Passages =
            [
                new(ArticleField.Title, BlockRole.Headline, 0, 8),
                new(ArticleField.Text, BlockRole.Body, 0, 8),
                new(ArticleField.Text, BlockRole.Body, 9, 19),
            ],
        };
        var marked = System.Text.RegularExpressions.Regex.Matches(Marked(card), "aria-describedby=\"(.*?)\">(.*?)<")
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        Assert.Equal([("a-1", "Five"), ("a-2", "two."), ("a-2", "three"), ("a-3", "four")], marked);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1234, true)]
    public void A_page_says_how_many_findings_it_leaves_out(int leftOut, bool isSaid)
    {
        var html = ArticleHtml.Of(Card("One two three", [At(0, 3)]) with { FindingsLeftOut = leftOut }, "#");
        Assert.Equal(isSaid, html.Contains("The 1 strongest of 1,235 findings; all count in the score.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("One two three", true)]
    [InlineData(null, false)]
    public void The_keys_are_told_only_where_there_are_marks(string? text, bool isTold)
    {
        var html = ArticleHtml.Of(Card("One two three", [At(0, 3)]) with { Text = text }, "#");
        Assert.Equal(isTold, html.Contains("<mark", StringComparison.Ordinal));
        Assert.Equal(isTold, html.Contains("<kbd>n</kbd>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_steps_of_a_score_add_up()
    {
        var card = Card("text", []) with
        {
            Base = -3,
            Contributions =
            [
                new("case.mixed", "odd capitals", 5),
                new("lexis.mtld", "diversity", -0.1),
                new("phrase.idiom", "idiom", 1.25),
                new("fluency.match", "match", -2),
            ],
        };
        var steps = WaterfallSvg.StepsOf(card);
        Assert.Equal(1.15, steps[^1].To, 9);
        Assert.Equal(["before any evidence", "odd capitals", "idiom", "match", "1 more", "together"], steps.Select(step => step.Title));
        for (var i = 1; i < steps.Count - 1; i++)
            Assert.Equal(steps[i - 1].To, steps[i].From, 9);
        Assert.DoesNotContain("style=", WaterfallSvg.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verdict.Flagged, true)]
    [InlineData(Verdict.Suspect, true)]
    [InlineData(Verdict.Unflagged, false)]
    [InlineData(Verdict.Withheld, false)]
    public void Passages_are_shown_only_where_something_is_said_against_the_article(Verdict verdict, bool isShown)
    {
        var passage = At(0, 4) with { Signal = "encoder.passages", Finding = false, Message = "reads like garbled text" };
        var html = ArticleHtml.Of(Card("some text", [passage]) with { Verdict = verdict }, "index.html");
        Assert.Equal(isShown, html.Contains(passage.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sheet_holds_what_was_judged_of_a_page()
    {
        var card = Card("Home Sport\n\nThe body.\n\nRead also: another", []) with
        {
            Passages =
            [
                new(ArticleField.Text, BlockRole.Furniture, 0, 10),
                new(ArticleField.Text, BlockRole.Body, 12, 21),
                new(ArticleField.Text, BlockRole.Teaser, 23, 41),
            ],
        };
        Assert.Equal("The body.", card.JudgedText);
    }

    private static string Marked(StoredCard card) => MarkedText.Of(card, "a", MarkedText.FindingsOf(card));

    private static StoredEvidence At(int start, int end) =>
        new("case.mixed", true, ArticleField.Text, BlockRole.Body, start, end, "x", 0.5, "odd");

    private static StoredCard Card(string text, IReadOnlyList<StoredEvidence> evidence) => new(
        Id: "id",
        Words: 10,
        Verdict: Verdict.Flagged,
        Reason: "score at or above 0.9",
        Score: 0.95,
        Base: 0,
        Places: 2,
        Certain: 0,
        Because: [],
        Contributions: [],
        Readings: new Dictionary<string, StoredReading>(),
        Evidence: evidence,
        Passages: [new StoredPassage(ArticleField.Text, BlockRole.Body, 0, text.Length)],
        Signature: "0123456789abcdef")
    {
        Text = text,
    };
}
