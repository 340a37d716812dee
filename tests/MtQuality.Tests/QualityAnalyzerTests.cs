using MtQuality.Documents;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Tests;

public sealed class QualityAnalyzerTests
{
    private static readonly QualityAnalyzer Analyzer = new();

    private static readonly string Prose = File.ReadAllText(Repository.At("tests", "MtQuality.Tests", "Prose", "court-report.txt"));

    [Fact]
    public void A_short_text_is_withheld_and_still_measured()
    {
        var card = Analyzer.Analyze(new Article("a", "It turned out to dozens of unprecedented LIVes."));
        Assert.Equal(Verdict.Withheld, card.Verdict);
        Assert.StartsWith("too short", card.Reason, StringComparison.Ordinal);
        Assert.Contains(card.Findings, finding => finding.Text == "LIVes");
    }

    [Theory]
    [InlineData(ArticleLayout.Page, null, "no text on the page")]
    [InlineData(ArticleLayout.Page, "Harbour reopens", "no text on the page")]
    [InlineData(ArticleLayout.Body, null, "no text")]
    public void An_article_without_text_is_withheld(ArticleLayout layout, string? title, string reason)
    {
        var card = Analyzer.Analyze(new Article("a", "") { Layout = layout, Title = title });
        Assert.Equal((Verdict.Withheld, reason), (card.Verdict, card.Reason));
    }

    [Fact]
    public void Hidden_text_is_a_finding_and_not_judged()
    {
        const string hidden = "Cheap LIVes and the AAM AAM AADMI for all who look for them.";
        var article = new Article("a", $"{Prose}\n\n{hidden}")
        {
            Layout = ArticleLayout.Page,
            Blocks =
            [
                new(new(0, Prose.Length), BlockRole.Body),
                new(new(Prose.Length + 2, Prose.Length + 2 + hidden.Length), BlockRole.Hidden),
            ],
        };
        var (card, clean) = (Analyzer.Analyze(article), Analyzer.Analyze(article with { Text = Prose, Blocks = [article.Blocks![0]] }));
        Assert.Equal((clean.Verdict, clean.Assessment.Score), (card.Verdict, card.Assessment.Score));
        var found = Assert.Single(card.Findings, finding => finding.Signal == "residue.hidden");
        Assert.Equal("Cheap LIVes and the AAM AAM AADMI for", found.Text);
        Assert.EndsWith("; 13 words that the page hides from readers were left out", card.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Der Minister sagte am Montag, dass die Regierung das Gesetz noch vor dem Sommer in den Bundestag einbringen werde. ")]
    [InlineData("Министр заявил в понедельник, что правительство внесёт законопроект до конца лета и обсудит его с регионами. ")]
    [InlineData("apples pears plums cherries figs grapes lemons limes melons dates ")]
    public void Anything_but_English_prose_is_withheld(string text)
    {
        var card = Analyzer.Analyze(new Article("a", string.Concat(Enumerable.Repeat(text, 8))));
        Assert.Equal((Verdict.Withheld, true), (card.Verdict, card.Reason.StartsWith("not English", StringComparison.Ordinal)));
    }

    [Fact]
    public void Evidence_in_a_teaser_is_listed_and_does_not_count()
    {
        var clean = new Article("a", Prose) { Layout = ArticleLayout.Page };
        const string teaser = "The AAM AAM AADMI Party won the seats and LIVes were lost in the…";
        var page = clean with { Text = $"{Prose}\n\nRecent Posts\n\n{teaser}\n\n2 years ago" };
        var card = Analyzer.Analyze(page);
        Assert.Equal(BlockRole.Teaser, Assert.Single(card.Findings, finding => finding.Text == "AAM AAM AADMI").Role);
        Assert.Equal(Analyzer.Analyze(clean).Values, card.Values);
        Assert.Equal(Analyzer.Analyze(clean).Assessment.Score, card.Assessment.Score);

        var counting = new QualityAnalyzer(new AnalyzerOptions { Policy = Policy.Default with { CountTeasers = true } });
        Assert.True(counting.Analyze(page).Assessment.Score > card.Assessment.Score);
        Assert.NotEqual(Analyzer.Signature.Id, counting.Signature.Id);
    }

    [Fact]
    public void A_title_is_a_field_of_its_own()
    {
        var card = Analyzer.Analyze(new Article("a", Prose) { Title = "Dozens of LIVes lost" });
        var finding = Assert.Single(card.Findings, item => item.Signal == "case.mixed");
        Assert.Equal((ArticleField.Title, new TextSpan(10, 15), BlockRole.Headline), (finding.Field, finding.Span, finding.Role));
    }

    [Fact]
    public void What_a_reviewer_accepted_is_neither_reported_nor_counted()
    {
        var article = new Article("a", Prose + "\n\nDozens of  LIVes were lost.");
        var accepting = new QualityAnalyzer(new AnalyzerOptions { Suppressions = new Suppressions([("case.mixed", "lives")]) });
        Assert.Single(Analyzer.Analyze(article).Findings, item => item.Signal == "case.mixed");
        var card = accepting.Analyze(article);
        Assert.DoesNotContain(card.Findings, item => item.Signal == "case.mixed");
        Assert.Equal(0, card.Values["case.mixed"]);
        Assert.NotEqual(Analyzer.Signature.Id, accepting.Signature.Id);
    }

    [Theory]
    [InlineData(0, "score below 0.3")]
    [InlineData(7, "score below 0.3; only its first 150,000 words were read")]
    public void Of_a_huge_text_only_the_beginning_is_analysed(int extraWords, string reason)
    {
        const string paragraph = "the town of the river is old and so here\n\n";
        const int words = 10;
        var extra = "and LIVes were lost on the same day "[..(extraWords * 5)];
        var text = string.Concat(Enumerable.Repeat(paragraph, TextDocument.MaxTokens / words)) + extra;
        var card = new QualityAnalyzer(new AnalyzerOptions { LanguageModel = null, Classifier = null }).Analyze(new Article("a", text));
        Assert.Equal((TextDocument.MaxTokens, reason), (card.Words, card.Reason));
        Assert.DoesNotContain(card.Findings, finding => finding.Text == "LIVes");
        Assert.Equal(text.LastIndexOf("here", StringComparison.Ordinal) + 4, card.Passages[^1].Span.End);
    }

    [Fact]
    public void Of_very_many_findings_the_strongest_are_listed_and_all_count()
    {
        const int faults = 300;
        const string strong = "They meet once in an azure moon to talk about the harbour. ", weak = "The old man kicked the pail. ";
        var text = string.Concat(Enumerable.Repeat(strong + weak, faults));
        var card = new QualityAnalyzer(AnalyzerOptions.EvidenceOnly).Analyze(new Article("many", text));

        var idioms = card.Findings.Where(finding => finding.Signal == "phrase.idiom").ToList();
        Assert.Equal(ScoreCardWriter.MaxFindings, card.Findings.Count());
        Assert.All(idioms, finding => Assert.Equal("once in an azure moon", finding.Text));
        Assert.True(card.FindingsLeftOut >= 2 * faults - ScoreCardWriter.MaxFindings);
        Assert.True(card.Values["phrase.idiom"] > 1000.0 * faults / card.Words);
    }

    [Fact]
    public void More_evidence_never_lowers_the_score()
    {
        var score = 0.0;
        string[] words = ["lives", "names", "games", "roads", "halls", "fires"];
        for (var faults = 0; faults <= words.Length; faults++)
        {
            var written = words.Select((word, i) => i < faults ? word[..^2].ToUpperInvariant() + word[^2..] : word);
            var text = Prose + "\n\n" + string.Concat(written.Select(word => $"They spoke of {word} again. "));
            var next = Analyzer.Analyze(new Article("a", text)).Assessment.Score;
            // A fault can slightly change the word classes of its neighbours, and with them the score.
            Assert.True(next >= score - 0.001, $"{faults} faults: {next} after {score}");
            score = next;
        }
        Assert.True(score > 0.5);
    }

    [Fact]
    public void Threads_share_one_analyzer()
    {
        var article = new Article("a", Prose + " LIVes the the end");
        var alone = Analyzer.Analyze(article).Assessment.Score;
        var scores = Enumerable.Range(0, 200).AsParallel().Select(_ => Analyzer.Analyze(article).Assessment.Score);
        Assert.All(scores, score => Assert.Equal(alone, score));
    }

    [Fact]
    public void A_farm_page_gets_the_blocks_and_findings_that_a_person_sees() => AssertSeen(
        Repository.At("seeds", "page-spun-farm.txt"),
        "Container cranes flip once more as dock strike ends in Mombero",
        ["Categories: Business", "Share", "Published by", "2 years ago", "Recent Posts", "dailyharbourwire"],
        [
            ("DAYs", BlockRole.Body, "days", 1),
            ("losses and daily losses", BlockRole.Body, null, 1),
            ("crying over spilt cream", BlockRole.Body, "crying over spilt milk", 1),
            ("the the", BlockRole.Body, "the", 1),
            ("Dairy Dairy", BlockRole.Teaser, "Dairy", 1),
        ]);

    [Fact]
    public void The_real_page_gets_the_blocks_and_findings_that_a_person_sees()
    {
        Assert.SkipWhen(Repository.Shared is null, "The real page is in ../shared/seeds, which does not exist here.");
        AssertSeen(
            Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt").Single(),
            "Russian led troops start pullback from Kazakhstan",
            ["Categories: World", "Share", "Published by", "2 years ago", "Recent Posts", "news2in"],
            [
                ("LIVes", BlockRole.Body, "lives", 1),
                ("living and endemic living", BlockRole.Body, null, 1),
                ("organization of the Collective Security Agreement", BlockRole.Body, "Collective Security Treaty Organization", 1),
                ("AAM AAM AADMI", BlockRole.Teaser, null, 2),
                ("Actor Punjabi - Activist Activist", BlockRole.Teaser, null, 1),
                ("Minister of Union Culture", BlockRole.Teaser, "Union Minister of Culture", 1),
            ]);
    }

    private static void AssertSeen(
        string path, string headline, string[] furniture, (string Text, BlockRole Role, string? Expected, int Places)[] expected)
    {
        var card = Analyzer.Analyze(new Article("page", File.ReadAllText(path)) { Layout = ArticleLayout.Page });
        Assert.Equal(Verdict.Flagged, card.Verdict);
        var passages = card.Passages.ToLookup(passage => passage.Role, passage => passage.Span.Of(card.Article.Text).ToString());
        var prose = passages.Where(role => role.Key != BlockRole.Furniture).SelectMany(role => role);
        Assert.All(prose, text => Assert.DoesNotContain(furniture, line => text.StartsWith(line, StringComparison.Ordinal)));
        Assert.Equal(headline, passages[BlockRole.Headline].Single());
        Assert.All(expected, wanted => Assert.Equal(
            wanted.Places,
            card.Findings.Count(finding => (finding.Text, finding.Role, finding.Expected) == (wanted.Text, wanted.Role, wanted.Expected))));
    }
}
