using MtQuality.Documents;
using MtQuality.Families.Results;
using static MtQuality.Families.Tests.Searching;

namespace MtQuality.Families.Tests;

public sealed class FamilySearchTests
{
    private static readonly string A = GeneratedText.Of(1);
    private static readonly string B = GeneratedText.Of(2);
    private static readonly string C = GeneratedText.Of(3);

    public static TheoryData<string, Article[], string[]> Cases => new()
    {
        { "one article", [Article("a", A)], [] },
        { "unrelated articles", [Article("a", A), Article("b", B), Article("c", C)], [] },
        { "no text", [Article("a", ""), Article("b", ""), Article("c", " \n ")], [] },
        { "too short to tell", [Article("a", "Page not found."), Article("b", "Page not found.")], [] },
        { "equal texts without dates", [Article("a", A), Article("b", A), Article("c", A)], ["a: b Copy, c Copy"] },
        { "equal but for case and signs", [Article("a", A), Article("b", A.ToUpperInvariant())], ["a: b Copy"] },
        { "equal texts, the last is the earliest", [Article("a", A, "2024-03-01"), Article("b", A, "2024-01-01")], ["b: a Copy"] },
        {
            "a spun copy, which is later",
            [Article("s", new GeneratedText(9).Spun(A, 3), "2024-03-02"), Article("a", A, "2024-03-01")],
            ["a: s SpunCopy"]
        },
        { "a shortened copy", [Article("a", A), Article("b", GeneratedText.Part(A, 0, 150))], ["a: b Copy"] },
        { "a part of 100 words alone", [Article("a", A), Article("b", GeneratedText.Part(A, 60, 100))], ["a: b Excerpt"] },
        {
            "a part of 100 words inside another article",
            [Article("a", A, "2024-01-01"), Article("x", $"{B} {GeneratedText.Part(A, 60, 100)} {C}", "2024-01-02")],
            ["a: x Excerpt"]
        },
        {
            "without dates, a part belongs to the text that is about it",
            [
                Article("x", $"{B} {GeneratedText.Part(A, 60, 100)} {C}"),
                Article("a", $"{A} {string.Join(' ', GeneratedText.Part(A, 60, 100).Split(' ').Reverse())}"),
            ],
            ["a: x Excerpt"]
        },
        {
            "a page mixed of two is in the families of both, which stay apart",
            [
                Article("a", A, "2024-01-01"), Article("b", B, "2024-01-01"),
                Article("x", $"{GeneratedText.Part(A, 0, 110)} {GeneratedText.Part(B, 50, 120)}", "2024-01-02"),
            ],
            ["a: x Excerpt", "b: x Excerpt"]
        },
        {
            "two articles that quote the same 30 words",
            [
                Article("b", $"{GeneratedText.Part(B, 0, 80)} “{GeneratedText.Part(A, 0, 30)}” {GeneratedText.Part(B, 80, 120)}"),
                Article("c", $"{GeneratedText.Part(C, 0, 40)} “{GeneratedText.Part(A, 0, 30)}” {GeneratedText.Part(C, 40, 160)}"),
            ],
            []
        },
        {
            "a page of quotations and what it quotes",
            [
                .. Enumerable.Range(20, 8).Select(seed => Article($"{seed}", GeneratedText.Of(seed))),
                Article("page", string.Join("\n\n", Enumerable.Range(20, 8).Select(seed =>
                    $"“{GeneratedText.Part(GeneratedText.Of(seed), 40, 25)}”"))),
            ],
            []
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Articles_of_one_source_are_a_family(string name, Article[] articles, string[] families)
    {
        Assert.NotEmpty(name);
        var report = Find(articles);
        Assert.Equal(families, report.Lines().Order(StringComparer.Ordinal));
        Assert.Equal(articles.Length, report.Articles);
    }

    [Fact]
    public void A_moved_sentence_is_still_a_copy()
    {
        var moved = $"{GeneratedText.Part(A, 98, 102)} {GeneratedText.Part(A, 0, 98)}";
        var family = Assert.Single(Find(Article("a", A, "2024-01-01"), Article("b", moved, "2024-01-02")).Families);
        Assert.InRange(family.Members[1].Derivation!.Moved, 0.4, 0.6);
        Assert.InRange(family.Members[1].Derivation!.Kept, 0.4, 0.6);
    }

    [Fact]
    public void The_original_has_reasons_and_a_probability()
    {
        var report = Find(
        [
            new FamilyInput(Article("s", new GeneratedText(9).Spun(A, 3), "2024-03-09"), 0.98),
            new FamilyInput(Article("a", A, "2024-03-01"), 0.02),
        ]);
        var family = Assert.Single(report.Families);
        Assert.Equal("a", family.Original.Id);
        Assert.InRange(family.Probability, 0.9, 1);
        Assert.Equal(
            [
                "it has the earliest date, 2024-03-01; the next came 8 days later",
                "it has the fewest signs of spinning or poor translation: score 0.02, the next 0.98",
            ],
            family.Reasons.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_speaks_for_one_of_two_equal_texts()
    {
        var family = Assert.Single(Find(Article("a", A), Article("b", A)).Families);
        Assert.Equal(0.5, family.Probability, 6);
        Assert.Empty(family.Reasons);
        Assert.Equal(new Derivation(1, 0, 0, 1, 0, 0), family.Members[1].Derivation);
    }

    [Fact]
    public void Articles_that_share_text_with_a_third_one_alone_are_no_family()
    {
        var (left, right) = ($"{GeneratedText.Part(A, 0, 100)} {B}", $"{GeneratedText.Part(A, 100, 100)} {C}");
        var report = Find(Article("left", left, "2024-02-01"), Article("a", A, "2024-01-01"), Article("right", right, "2024-02-01"));
        Assert.DoesNotContain(report.Pairs, pair => pair.Original.Id != "a" && pair.Copy.Id != "a");
        Assert.Equal(["a: left Excerpt, right Excerpt"], report.Lines());
    }

    [Fact]
    public void Sites_are_counted_from_original_to_copy()
    {
        var report = Find(
            Article("a", A, "2024-01-01", "paper.example"),
            Article("b", B, "2024-01-05", "paper.example"),
            Article("a2", A, "2024-01-03", "farm.example"),
            Article("b2", B, "2024-01-09", "farm.example"),
            Article("b3", B, "2024-01-10", "paper.example"));
        var pair = Assert.Single(report.Sites);
        Assert.Equal(("paper.example", "farm.example", 2), (pair.From, pair.To, pair.Count));
        Assert.Equal(TimeSpan.FromDays(3), pair.MedianDelay);
    }
}
